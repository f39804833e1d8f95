#ifndef THROUGHLINE_SLOWNESS_H
#define THROUGHLINE_SLOWNESS_H

/* How many times slower than the product this build may run: 1, but for the builds that the
 * Makefile makes for the sanitizers and for valgrind. Limits of time that hold for the
 * product are stretched by it, here and in tests; limits of memory, which such a build
 * cannot keep, hold where it is 1. */
#ifndef SLOWNESS
#define SLOWNESS 1
#endif

#endif
