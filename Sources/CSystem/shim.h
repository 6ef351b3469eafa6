// System calls that Swift's Glibc module hides.
#ifndef CSYSTEM_SHIM_H
#define CSYSTEM_SHIM_H

int syncfs(int fd);
int sync_file_range(int fd, long long offset, long long count, unsigned int flags);
int renameat2(int oldfd, const char *oldpath, int newfd, const char *newpath, unsigned int flags);
#endif
