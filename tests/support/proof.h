#ifndef THROUGHLINE_TESTS_PROOF_H
#define THROUGHLINE_TESTS_PROOF_H

#include <cmocka.h>

/* A unit test that proves a promise of README.md, named by its id. */
#define PROOF(id, test)                                                                            \
    {                                                                                              \
        id ": " #test, test, NULL, NULL, NULL                                                      \
    }

#endif
