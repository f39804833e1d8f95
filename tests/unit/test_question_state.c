#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "briefs/question_state.c"
#include "lib/states.h"

enum { ASKER = QUESTION_ASKER, ANSWERER = QUESTION_ANSWERER, READER = QUESTION_READER };
enum { ANYONE = ASKER | ANSWERER | READER };

/* Every pair of states and way, but these, is refused. */
static const struct {
    const char *from;
    const char *to;
    unsigned way;
    unsigned who;
} allowed[] = {
    {"asked", "answered", QUESTION_BY_ANSWER, ANSWERER},
    {"asked", "asked", QUESTION_BY_ANSWER, ANYONE},
    {"asked", "accepted", QUESTION_BY_ACCEPT, ASKER | ANSWERER},
    {"asked", "asked", QUESTION_BY_PASS, ANSWERER},
    {"asked", "withdrawn", QUESTION_BY_MOVE, ASKER},
    {"answered", "answered", QUESTION_BY_ANSWER, ANYONE},
    {"answered", "accepted", QUESTION_BY_ACCEPT, ASKER | ANSWERER},
    {"answered", "asked", QUESTION_BY_MOVE, ASKER},
    {"answered", "withdrawn", QUESTION_BY_MOVE, ASKER},
    {"accepted", "accepted", QUESTION_BY_ANSWER, ANYONE},
    {"accepted", "accepted", QUESTION_BY_ACCEPT, ASKER | ANSWERER},
    {"accepted", "answered", QUESTION_BY_MOVE, ASKER | ANSWERER},
    {"withdrawn", "asked", QUESTION_BY_MOVE, ASKER},
};

static unsigned who_may(const char *from, const char *to, unsigned way)
{
    for (size_t i = 0; i < sizeof allowed / sizeof allowed[0]; i++)
        if (strcmp(allowed[i].from, from) == 0 && strcmp(allowed[i].to, to) == 0 &&
            allowed[i].way == way)
            return allowed[i].who;
    return 0;
}

static void each_move_is_in_the_table(void **state)
{
    (void)state;
    for (const struct choice *from = question_states; from->value != NULL; from++)
        for (const struct choice *to = question_states; to->value != NULL; to++)
            for (unsigned way = QUESTION_BY_MOVE; way <= QUESTION_BY_PASS; way *= 2)
                for (unsigned who = ASKER; who <= READER; who *= 2) {
                    bool may = question_move(from->value, to->value, way, who) != NULL;
                    if (may != ((who_may(from->value, to->value, way) & who) != 0))
                        fail_msg("%s to %s by %u as %u", from->value, to->value, way, who);
                }
}

static void an_answer_of_who_was_asked_answers(void **state)
{
    (void)state;
    assert_string_equal(question_answering("asked", ANSWERER | READER)->to, "answered");
    assert_string_equal(question_answering("asked", ASKER | READER)->to, "asked");
    assert_string_equal(question_answering("asked", READER)->to, "asked");
    assert_string_equal(question_answering("accepted", ANSWERER)->to, "accepted");
    assert_null(question_answering("withdrawn", ANYONE));
    assert_null(question_answering("asked", 0));
}

static void each_move_by_hand_has_its_words(void **state)
{
    (void)state;
    for (const struct question_move *move = question_moves; move->from != NULL; move++) {
        assert_int_equal(move->button != NULL, (move->ways & QUESTION_BY_MOVE) != 0);
        assert_non_null(move->note);
        assert_non_null(question_move_words(move->from, move->to));
    }
}

static void two_alone_publish(void **state)
{
    struct question question = {.private = true, .state = "answered"};
    (void)state;
    assert_false(question_is_published(&question));
    question.asker_agrees = true;
    assert_false(question_is_published(&question));
    question.owner_agrees = true;
    assert_true(question_is_published(&question));
    question.state = "asked";
    assert_false(question_is_published(&question));
    question.state = "accepted";
    assert_true(question_is_published(&question));
    question.private = false;
    assert_false(question_is_published(&question));
}

static void is_overdue_after_its_day(void **state)
{
    struct question question = {.state = "asked", .answer_by = "2026-11-26"};
    (void)state;
    assert_false(question_is_overdue(&question, "2026-11-26"));
    assert_true(question_is_overdue(&question, "2026-11-27"));
    question.state = "answered";
    assert_false(question_is_overdue(&question, "2026-11-27"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_move_is_in_the_table),
        cmocka_unit_test(an_answer_of_who_was_asked_answers),
        cmocka_unit_test(each_move_by_hand_has_its_words),
        cmocka_unit_test(two_alone_publish),
        cmocka_unit_test(is_overdue_after_its_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
