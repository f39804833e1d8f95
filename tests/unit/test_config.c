#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../support/proof.h"
#include "lib/config.h"

static struct arena *arena;
static struct config config;
static char folder[] = "/tmp/throughline-test-XXXXXX";
static char secret[sizeof folder + 16];

static void write_secret(const char *text, size_t length, mode_t mode)
{
    unlink(secret);
    FILE *file = fopen(secret, "w");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
    assert_int_equal(chmod(secret, mode), 0);
}

static int set_up(void **state)
{
    (void)state;
    arena = arena_new(1 << 20);
    if (arena == NULL || mkdtemp(folder) == NULL)
        return -1;
    snprintf(secret, sizeof secret, "%s/briefs", folder);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_free(arena);
    unlink(secret);
    return rmdir(folder);
}

/* The least that a handler needs. */
static int set_environment(void **state)
{
    (void)state;
    static const char *const unset[] = {
        "THROUGHLINE_SOCKET",          "THROUGHLINE_WORKERS",
        "THROUGHLINE_REQUESTS",        "THROUGHLINE_NAME",
        "THROUGHLINE_DEVELOPMENT",     "THROUGHLINE_DB_NAME",
        "THROUGHLINE_WRITES_A_MINUTE", "THROUGHLINE_RENDERS_A_MINUTE"};
    for (size_t i = 0; i < sizeof unset / sizeof unset[0]; i++)
        unsetenv(unset[i]);
    setenv("THROUGHLINE_ORIGIN", "http://127.0.0.1:8080", 1);
    setenv("THROUGHLINE_TEMPLATES", "templates", 1);
    setenv("THROUGHLINE_ASSETS", "1a2b", 1);
    setenv("THROUGHLINE_DB_HOSTS", "unix:/run/db.sock", 1);
    setenv("THROUGHLINE_SECRETS", folder, 1);
    write_secret("s3cret\n", 7, 0600);
    return 0;
}

static bool read_with(const char *name, const char *value)
{
    setenv(name, value, 1);
    return config_read(&config, arena, "briefs");
}

static void has_defaults(void **state)
{
    (void)state;
    assert_true(config_read(&config, arena, "briefs"));
    assert_string_equal(config.handler, "briefs");
    assert_null(config.socket_path);
    assert_int_equal(config.workers, 8);
    assert_int_equal(config.requests, 20000);
    assert_string_equal(config.site_name, "Throughline");
    assert_string_equal(config.templates, "templates");
    assert_string_equal(config.assets, "1a2b");
    assert_false(config.development);
    assert_false(config.secure);
    assert_string_equal(config.db_name, "throughline");
    assert_string_equal(config.db_user, "throughline_briefs");
    assert_string_equal(config.db_password, "s3cret");
}

static void reads_what_is_set(void **state)
{
    (void)state;
    setenv("THROUGHLINE_SOCKET", "/run/briefs.sock", 1);
    setenv("THROUGHLINE_NAME", "Intranet", 1);
    setenv("THROUGHLINE_DEVELOPMENT", "1", 1);
    setenv("THROUGHLINE_DB_NAME", "portal", 1);
    assert_true(read_with("THROUGHLINE_WORKERS", "12"));
    assert_string_equal(config.socket_path, "/run/briefs.sock");
    assert_string_equal(config.site_name, "Intranet");
    assert_true(config.development);
    assert_string_equal(config.db_name, "portal");
    assert_int_equal(config.workers, 12);
}

static void outlives_the_environment(void **state)
{
    (void)state;
    char value[] = "https://a.example";
    assert_true(read_with("THROUGHLINE_ORIGIN", value));
    setenv("THROUGHLINE_ORIGIN", "http://changed", 1);
    assert_string_equal(config.origins[0].origin, "https://a.example");
    assert_string_equal(config.origins[0].host, "a.example");
}

static void needs_what_has_no_default(void **state)
{
    static const char *const names[] = {"THROUGHLINE_ORIGIN", "THROUGHLINE_TEMPLATES",
                                        "THROUGHLINE_ASSETS", "THROUGHLINE_DB_HOSTS",
                                        "THROUGHLINE_SECRETS"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        set_environment(state);
        assert_false(read_with(names[i], ""));
        unsetenv(names[i]);
        assert_false(config_read(&config, arena, "briefs"));
    }
}

static void reads_origins(void **state)
{
    (void)state;
    assert_true(read_with("THROUGHLINE_ORIGIN", "https://a.example,http://[::1]:8080"));
    assert_int_equal(config.origin_count, 2);
    assert_true(config.secure);
    assert_ptr_equal(config_origin_of_host(&config, "A.Example"), &config.origins[0]);
    assert_ptr_equal(config_origin_of_host(&config, "[::1]:8080"), &config.origins[1]);
    assert_null(config_origin_of_host(&config, "a.example:443"));
    assert_null(config_origin_of_host(&config, ""));
    assert_true(config_has_origin(&config, "https://a.example"));
    assert_true(config_has_origin(&config, "http://[::1]:8080"));
    assert_false(config_has_origin(&config, "http://a.example"));
    assert_false(config_has_origin(&config, "https://a.example.evil"));
    assert_false(config_has_origin(&config, "null"));
}

static void refuses_bad_origins(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "a.example",         "ftp://a.example",    "https://",         "https://a/",
        "https://A.example", "https://a,",         ",https://a",       "https://a, https://b",
        "https://a@b",       "http://a,b.example", "http://a.example", "http://127.0.0.1.example",
        "http://localhosts"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_false(read_with("THROUGHLINE_ORIGIN", bad[i]));
    assert_true(read_with("THROUGHLINE_ORIGIN", "https://a,https://b,https://c,https://d,https://e,"
                                                "https://f,https://g,https://h"));
    assert_int_equal(config.origin_count, CONFIG_ORIGINS_MOST);
    assert_false(read_with("THROUGHLINE_ORIGIN",
                           "https://a,https://b,https://c,https://d,https://e,"
                           "https://f,https://g,https://h,https://i"));
}

static void reads_database_hosts(void **state)
{
    (void)state;
    assert_true(read_with("THROUGHLINE_DB_HOSTS", "unix:/a/b.sock,db1:3306,[::1]:3307"));
    assert_int_equal(config.db_host_count, 3);
    assert_string_equal(config.db_hosts[0].socket_path, "/a/b.sock");
    assert_null(config.db_hosts[0].host);
    assert_null(config.db_hosts[1].socket_path);
    assert_string_equal(config.db_hosts[1].host, "db1");
    assert_int_equal(config.db_hosts[1].port, 3306);
    assert_string_equal(config.db_hosts[2].host, "::1");
    assert_int_equal(config.db_hosts[2].port, 3307);
}

static void refuses_bad_database_hosts(void **state)
{
    (void)state;
    static const char *const bad[] = {"db",   ":3306", "db:",   "db:0",       "db:65536",
                                      "db:x", "db:1x", "db:1,", "unix:sock",  "a b:1",
                                      "[]:1", "/a:1",  "db:-1", "db:1,,db:1", "unix:"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_false(read_with("THROUGHLINE_DB_HOSTS", bad[i]));
    assert_true(read_with("THROUGHLINE_DB_HOSTS", "db:65535"));
    assert_true(read_with("THROUGHLINE_DB_HOSTS", "a:1,a:1,a:1,a:1,a:1,a:1,a:1,a:1"));
    assert_false(read_with("THROUGHLINE_DB_HOSTS", "a:1,a:1,a:1,a:1,a:1,a:1,a:1,a:1,a:1"));
}

static void caps_workers(void **state)
{
    (void)state;
    static const char *const bad[] = {"0", "-1", "257", "x", "1x", " 1", "1000000000000"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_false(read_with("THROUGHLINE_WORKERS", bad[i]));
    assert_true(read_with("THROUGHLINE_WORKERS", "1"));
    assert_true(read_with("THROUGHLINE_WORKERS", "256"));
}

static void caps_requests(void **state)
{
    (void)state;
    static const char *const bad[] = {"0", "-1", "1e3", "1000000"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_false(read_with("THROUGHLINE_REQUESTS", bad[i]));
    assert_true(read_with("THROUGHLINE_REQUESTS", "50000"));
    assert_int_equal(config.requests, 50000);
}

static bool read_secret(const char *text, size_t length, mode_t mode)
{
    write_secret(text, length, mode);
    return config_read(&config, arena, "briefs");
}

static void guards_the_password(void **state)
{
    (void)state;
    char text[514];
    memset(text, 'p', sizeof text);
    assert_true(read_secret("a\n\n", 3, 0400));
    assert_string_equal(config.db_password, "a\n");
    assert_false(read_secret("a", 1, 0640));
    assert_false(read_secret("a", 1, 0604));
    assert_false(read_secret("", 0, 0600));
    assert_false(read_secret("\n", 1, 0600));
    assert_false(read_secret("a\0b", 3, 0600));
    assert_true(read_secret(text, 511, 0600));
    assert_true(read_secret(text, 512, 0600));
    assert_false(read_secret(text, 513, 0600));
    assert_false(read_secret(text, 514, 0600));
    text[512] = '\n';
    assert_true(read_secret(text, 513, 0600));
    assert_int_equal(strlen(config.db_password), 512);
    assert_false(config_read(&config, arena, "people"));
    assert_false(read_with("THROUGHLINE_SECRETS", "/nowhere"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(has_defaults, set_environment),
        cmocka_unit_test_setup(reads_what_is_set, set_environment),
        cmocka_unit_test_setup(outlives_the_environment, set_environment),
        cmocka_unit_test_setup(needs_what_has_no_default, set_environment),
        cmocka_unit_test_setup(reads_origins, set_environment),
        {"A5: refuses_bad_origins", refuses_bad_origins, set_environment, NULL, NULL},
        cmocka_unit_test_setup(reads_database_hosts, set_environment),
        cmocka_unit_test_setup(refuses_bad_database_hosts, set_environment),
        cmocka_unit_test_setup(caps_workers, set_environment),
        cmocka_unit_test_setup(caps_requests, set_environment),
        cmocka_unit_test_setup(guards_the_password, set_environment),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
