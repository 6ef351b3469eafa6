// System calls and library functions that Swift's Glibc module hides.
#ifndef CSYSTEM_SHIM_H
#define CSYSTEM_SHIM_H
#include <sha2.h>

int syncfs(int fd);
#endif
