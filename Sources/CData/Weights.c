// The detector's learned weights (see WeightsFile in Detector/Model/LinearModel.swift).
#include "CData.h"

static const unsigned char weights[] __attribute__((aligned(16))) = {
#embed "data/weights.bin"
};

const unsigned char *cdata_weights(void) { return weights; }
