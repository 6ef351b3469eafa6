// The detector's learned weights (see WeightsFile in Detector/Model).
#include "CData.h"

static const unsigned char weights[] __attribute__((aligned(64))) = {
#embed "data/weights.bin"
};

const unsigned char *cdata_weights(void) { return weights; }
