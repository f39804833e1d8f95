#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "campaigns/ask_state.c"
#include "lib/ask_amount.h"
#include "lib/states.h"

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

/* Every pair of states and way, but these, is refused. */
static const struct {
    const char *from;
    const char *to;
    unsigned ways;
    unsigned who;
    unsigned needs;
} allowed[] = {
    {"draft", "draft", ASK_BY_CHANGE, ASK_ASKER, 0},
    {"draft", "asked", ASK_BY_MOVE, ASK_ASKER, 0},
    {"draft", "withdrawn", ASK_BY_MOVE, ASK_ASKER, ASK_WORDS},
    {"asked", "asked", ASK_BY_CHANGE, ASK_ASKER, 0},
    {"asked", "more_wanted", ASK_BY_DECISION, ASK_DECIDER, ASK_WORDS},
    {"asked", "approved", ASK_BY_DECISION, ASK_DECIDER, 0},
    {"asked", "part_approved", ASK_BY_DECISION, ASK_DECIDER, ASK_WORDS | ASK_GIVEN},
    {"asked", "declined", ASK_BY_DECISION, ASK_DECIDER, ASK_WORDS},
    {"asked", "withdrawn", ASK_BY_MOVE, ASK_ASKER, ASK_WORDS},
    {"more_wanted", "asked", ASK_BY_MOVE | ASK_BY_CHANGE, ASK_ASKER, ASK_WORDS},
    {"more_wanted", "declined", ASK_BY_DECISION, ASK_DECIDER, ASK_WORDS},
    {"more_wanted", "withdrawn", ASK_BY_MOVE, ASK_ASKER, ASK_WORDS},
    {"approved", "asked", ASK_BY_CHANGE, ASK_ASKER, 0},
    {"approved", "withdrawn", ASK_BY_MOVE, ASK_ASKER, ASK_WORDS},
    {"approved", "settled", ASK_BY_OUTCOME, ASK_ASKER | ASK_DECIDER, 0},
    {"part_approved", "asked", ASK_BY_CHANGE, ASK_ASKER, 0},
    {"part_approved", "withdrawn", ASK_BY_MOVE, ASK_ASKER, ASK_WORDS},
    {"part_approved", "settled", ASK_BY_OUTCOME, ASK_ASKER | ASK_DECIDER, 0},
};

enum { ALLOWED = sizeof allowed / sizeof allowed[0], WAYS_MOST = ASK_BY_OUTCOME };

static size_t find_allowed(const char *from, const char *to)
{
    size_t i = 0;
    while (i < ALLOWED && (strcmp(allowed[i].from, from) != 0 || strcmp(allowed[i].to, to) != 0))
        i++;
    return i;
}

static void check_pair(const char *from, const char *to)
{
    size_t row = find_allowed(from, to);
    for (unsigned way = 1; way <= WAYS_MOST; way *= 2) {
        const struct ask_move *move = ask_move(from, to, way);
        bool expected = row < ALLOWED && (allowed[row].ways & way) != 0;
        if ((move != NULL) != expected)
            print_error("%s to %s on way %u\n", from, to, way);
        assert_int_equal(move != NULL, expected);
        if (!expected)
            continue;
        assert_int_equal(move->who, allowed[row].who);
        assert_int_equal(move->needs, allowed[row].needs);
        assert_non_null(move->done);
        assert_non_null(move->note);
    }
}

static void test_table(void **state)
{
    (void)state;
    for (const struct choice *from = ask_states; from->value != NULL; from++)
        for (const struct choice *to = ask_states; to->value != NULL; to++)
            check_pair(from->value, to->value);
}

static void test_buttons(void **state)
{
    (void)state;
    for (const struct ask_move *move = ask_moves; move->from != NULL; move++) {
        bool clicked = (move->ways & (ASK_BY_MOVE | ASK_BY_DECISION)) != 0;
        assert_int_equal(move->button != NULL, clicked);
        assert_int_equal(move->needs & ~move->asks, 0);
    }
}

static const struct person leader = {.id = 1, .roles = ROLE_EMPLOYEE | ROLE_LEADER};
static const struct person writer = {.id = 2, .roles = ROLE_EMPLOYEE | ROLE_CONTENT};
static const struct person both = {.id = 3, .roles = ROLE_EMPLOYEE | ROLE_CONTENT | ROLE_LEADER};
static const struct person another = {.id = 4, .roles = ROLE_EMPLOYEE};

static void test_actors(void **state)
{
    (void)state;
    const struct {
        const struct person *who;
        struct ask ask;
        unsigned actors;
    } cases[] = {
        {&writer, {.asker_id = 2, .decider_id = 1}, ASK_ASKER},
        {&leader, {.asker_id = 2, .decider_id = 1}, ASK_DECIDER},
        {&both, {.asker_id = 2, .decider_id = 1}, 0},
        {&another, {.asker_id = 2, .decider_id = 4}, ASK_DECIDER},
        /* the owner of the goal may decide beside whom the ask names */
        {&another, {.asker_id = 2, .decider_id = 1, .goal_owner_id = 4}, ASK_DECIDER},
        /* nobody decides what they asked for */
        {&both, {.asker_id = 3, .decider_id = 0, .goal_owner_id = 3}, ASK_ASKER},
        /* nobody is left: any leader, and no employee */
        {&leader, {.asker_id = 2, .decider_id = 0}, ASK_DECIDER},
        {&another, {.asker_id = 2, .decider_id = 0}, 0},
        /* the asker left: the content team, unless they decide */
        {&writer, {.asker_id = 9, .asker_left = true, .decider_id = 1}, ASK_ASKER},
        {&both, {.asker_id = 9, .asker_left = true, .decider_id = 3}, ASK_DECIDER},
        {&writer, {.asker_id = 9, .decider_id = 1}, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct request request = {.person = cases[i].who};
        assert_int_equal(ask_actors(&request, &cases[i].ask), cases[i].actors);
    }
    struct request nobody = {.person = NULL};
    assert_int_equal(ask_actors(&nobody, &(struct ask){.asker_id = 2, .decider_id = 0}), 0);
}

static void test_clock(void **state)
{
    (void)state;
    struct ask ask = {.state = "asked",
                      .answer_by = "2027-03-01",
                      .change_by = "2027-04-01",
                      .asker_outcome = "",
                      .decider_outcome = ""};
    assert_false(ask_is_overdue(&ask, "2027-03-01"));
    assert_true(ask_is_overdue(&ask, "2027-03-02"));
    assert_false(ask_wants_outcome(&ask, true, "2027-05-01"));
    ask.state = "approved";
    assert_false(ask_is_overdue(&ask, "2027-03-02"));
    assert_false(ask_wants_outcome(&ask, true, "2027-04-01"));
    assert_true(ask_wants_outcome(&ask, true, "2027-04-02"));
    ask.decider_outcome = "too_early";
    assert_true(ask_wants_outcome(&ask, true, "2027-04-02"));
    ask.decider_outcome = "came";
    assert_false(ask_wants_outcome(&ask, true, "2027-04-02"));
    assert_true(ask_wants_outcome(&ask, false, "2027-04-02"));
}

static void test_compare(void **state)
{
    (void)state;
    static const struct {
        const char *left;
        const char *right;
        int sign;
    } cases[] = {
        {"0", "0", 0},
        {"0", "-0.00", 0},
        {"1", "1.0000", 0},
        {"007", "7", 0},
        {"1", "2", -1},
        {"10", "9", 1},
        {"1.05", "1.5", -1},
        {"-1", "1", -1},
        {"-2", "-1", -1},
        {"-1.5", "-1.25", -1},
        {"0.0001", "0", 1},
        {"-0.0001", "0", -1},
        {"8000.0000", "8000", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        int found = decimal_compare(cases[i].left, cases[i].right);
        int back = decimal_compare(cases[i].right, cases[i].left);
        assert_int_equal((found > 0) - (found < 0), cases[i].sign);
        assert_int_equal((back > 0) - (back < 0), -cases[i].sign);
    }
}

static void test_amount(void **state)
{
    (void)state;
    static const struct {
        const char *kind;
        const char *amount;
        const char *currency;
        const char *wrong; /* how it begins, or NULL */
    } cases[] = {
        {"money", "0.01", "EUR", NULL},
        {"money", "1000000000", "EUR", NULL},
        {"money", "1000000000.01", "EUR", "The amount can be at most EUR 1,000,000,000."},
        {"money", "9999999999999999", "EUR", "The amount can be at most EUR 1,000,000,000."},
        {"money", "0", "EUR", "The amount must be more than nothing."},
        {"money", "0.000", "EUR", "The amount must be more than nothing."},
        {"money", "-5", "EUR", "The amount must be more than nothing."},
        {"money", "1.234", "EUR", "The amount can have 2 digits after the point."},
        {"money", "1.230", "EUR", NULL},
        {"money", "1.5", "JPY", "JPY has no decimals"},
        {"money", "150.0", "JPY", NULL},
        {"people", "1.5", "", NULL},
        {"people", "1.25", "", "The amount can have 1 digit after the point."},
        {"people", "10001", "", "The amount can be at most 10,000 people."},
        {"time", "10000", "", NULL},
        {"time", "-1", "", "The amount must be more than nothing."},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const char *wrong =
            ask_amount_check(arena, cases[i].kind, cases[i].amount, cases[i].currency);
        if (cases[i].wrong == NULL) {
            assert_null(wrong);
        } else {
            assert_non_null(wrong);
            assert_memory_equal(wrong, cases[i].wrong, strlen(cases[i].wrong));
        }
    }
}

static void test_amount_words(void **state)
{
    (void)state;
    assert_string_equal(ask_amount_words(arena, "money", "12000.5000", "GBP"), "GBP 12,000.5");
    assert_string_equal(ask_amount_words(arena, "people", "1.0000", ""), "1 person");
    assert_string_equal(ask_amount_words(arena, "people", "0.5000", ""), "0.5 people");
    assert_string_equal(ask_amount_words(arena, "time", "2.0000", ""), "2 days");
    assert_string_equal(ask_amount_words(arena, "decision", "", ""), "A decision");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_table),        cmocka_unit_test(test_buttons),
        cmocka_unit_test(test_actors),       cmocka_unit_test(test_clock),
        cmocka_unit_test(test_compare),      cmocka_unit_test(test_amount),
        cmocka_unit_test(test_amount_words),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
