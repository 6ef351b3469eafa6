// A short command's heap grows in one step instead of six; in a large batch what is freed stays for what comes next, be it
// whole pieces of the script, where the system would have to clear new pages for each of them.
#include <malloc.h>

__attribute__((constructor(102))) static void grow(void) {
  mallopt(M_TOP_PAD, 1 << 20);
  mallopt(M_MMAP_THRESHOLD, 8 << 20);
  mallopt(M_TRIM_THRESHOLD, 32 << 20);
}
