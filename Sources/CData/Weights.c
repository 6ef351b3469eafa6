// Head: three floats for each of 36 topics; then the rows.
#include "CData.h"

enum { head = 3 * 36 * 4 };

static const unsigned char weights[] __attribute__((aligned(16))) = {
#embed "data/weights.bin"
};

const float *cdata_weights_head(void) { return (const float *)weights; }
const signed char *cdata_weights_rows(void) { return (const signed char *)weights + head; }
