// Swift's runtime looks for the arguments by reading /proc/self/maps and walking up the stack before main begins, which
// takes a twentieth of a short command's life. The C library hands them to every constructor: these definitions stand in
// for the runtime's own where it is linked statically.
#include "CStart.h"

static int count;
static char **arguments;

__attribute__((constructor(101))) static void keep(int argc, char **argv) {
  count = argc;
  arguments = argv;
}

char **_swift_stdlib_getUnsafeArgvArgc(int *length) {
  *length = count;
  return arguments;
}

void _swift_stdlib_overrideUnsafeArgvArgc(char **argv, int argc) {
  count = argc;
  arguments = argv;
}
