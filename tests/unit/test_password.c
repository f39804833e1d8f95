#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "../support/proof.h"
#include "account/password.c"

static struct arena *arena;

static int set_up(void **state)
{
    (void)state;
    arena = arena_new(1 << 24);
    return arena == NULL ? -1 : 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

static void test_weakness(void **state)
{
    (void)state;
    static const struct {
        const char *password;
        bool weak;
    } cases[] = {
        {"three grey herons", false},
        {"password1234", true},
        {"PassWord1234", true},
        {"password1234 ", false},
        {"CorrectHorseBatteryStaple", true},
        {"aaaaaaaaaaaaaaaaaaaa", true},
        {"\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9", true},
        {"\xc3\xa9\xc3\xa8\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9", false},
        {"Priya Lakshmi Nair", true},
        {"priya.lakshmi.nair", true},
        {"Priya Lakshmi Nair 2", false},
        {"no digits or signs asked for", false},
        {"            ", true},
        {"", true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        if ((password_weakness(cases[i].password, "Priya Lakshmi Nair", "priya.lakshmi.nair") !=
             NULL) != cases[i].weak)
            fail_msg("\"%s\" is %s", cases[i].password, cases[i].weak ? "weak" : "not weak");
}

static void test_hash_is_argon2id(void **state)
{
    (void)state;
    struct request request = {.arena = arena};
    const char *first;
    const char *second;
    assert_int_equal(password_hash(&request, "three grey herons", &first), STATUS_OK);
    assert_int_equal(password_hash(&request, "three grey herons", &second), STATUS_OK);
    assert_memory_equal(first, "$argon2id$v=19$m=65536,t=2,p=1$", 31);
    assert_true(strlen(first) <= PASSWORD_HASH_MOST);
    assert_string_not_equal(first, second);
}

static void check(const char *password, const char *hash, bool expected, bool expected_old)
{
    struct request request = {.arena = arena};
    bool fits = !expected;
    bool old = !expected_old;
    assert_int_equal(password_check(&request, password, hash, &fits, &old), STATUS_OK);
    assert_int_equal(fits, expected);
    assert_int_equal(old, expected_old);
}

static void test_password_is_kept_exactly(void **state)
{
    (void)state;
    struct request request = {.arena = arena};
    const char *hash;
    assert_int_equal(password_hash(&request, " Three grey h\xc3\xa9rons ", &hash), STATUS_OK);
    check(" Three grey h\xc3\xa9rons ", hash, true, false);
    check("Three grey h\xc3\xa9rons", hash, false, false);
    check(" three grey h\xc3\xa9rons ", hash, false, false);
    check(" Three grey he\xcc\x81rons ", hash, false, false);
    check("", hash, false, false);
    check(" Three grey h\xc3\xa9rons ", NULL, false, false);
}

static void test_weaker_hash_is_old(void **state)
{
    (void)state;
    char hash[crypto_pwhash_STRBYTES];
    assert_int_equal(crypto_pwhash_str(hash, "three grey herons", 17, 1, 8 * 1024 * 1024), 0);
    check("three grey herons", hash, true, true);
    check("three grey heron", hash, false, false);
}

static void test_nobody_has_the_parameters_of_today(void **state)
{
    (void)state;
    assert_memory_equal(nobody, "$argon2id$v=19$m=65536,t=2,p=1$", 31);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PROOF("A2", test_weakness),
        PROOF("A1", test_hash_is_argon2id),
        PROOF("A2", test_password_is_kept_exactly),
        PROOF("A1", test_weaker_hash_is_old),
        PROOF("A2", test_nobody_has_the_parameters_of_today),
    };
    if (sodium_init() < 0 || !password_prepare())
        return EXIT_FAILURE;
    return cmocka_run_group_tests_name("password", tests, set_up, tear_down);
}
