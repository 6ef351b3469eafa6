// Four lists of 36 floats and the number of slots; the slots; the rows (see Detector/Model/LinearModel.swift).
#include "CData.h"

static const unsigned char weights[] __attribute__((aligned(16))) = {
#embed "data/weights.bin"
};

const unsigned char *cdata_weights(void) { return weights; }
