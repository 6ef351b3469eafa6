// At its start Swift's runtime looks for the program that prints backtraces, and for itself by /proc/self/exe to find that;
// where /proc is not mounted, as in a bare chroot, it gives up before main begins. The shipped program brings no such
// program along. These definitions stand in for the runtime's own where it is linked statically.
#include <stddef.h>

char *swift_copyAuxiliaryExecutablePath(const char *name) { return NULL; }

const char *swift_getRuntimeLibraryPath(void) { return "/"; }

const char *swift_getRootPath(void) { return "/"; }
