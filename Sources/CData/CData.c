#include "CData.h"

const cdata_file cdata_packs[] = {{0, 0, 0}};
const size_t cdata_packs_count = 0;
