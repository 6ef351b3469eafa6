// What happens before main: linked in for its constructors, there is nothing to call.
#ifndef CSTART_H
#define CSTART_H
#endif
