// A short command's heap grows in one step instead of six.
#include <malloc.h>

__attribute__((constructor(102))) static void grow(void) { mallopt(M_TOP_PAD, 1 << 20); }
