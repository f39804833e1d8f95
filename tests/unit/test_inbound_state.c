#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lib/session.h"
#include "lib/states.h"
#include "results/inbound_state.c"

enum { TEAM = INBOUND_TEAM, OWNER = INBOUND_OWNER, LEADER = INBOUND_LEADER };

/* Every pair of states but these is refused. */
static const struct {
    const char *from;
    const char *to;
    unsigned who;
} allowed[] = {
    {"open", "answered", TEAM | OWNER},
    {"open", "escalated", TEAM | OWNER},
    {"open", "closed", TEAM | OWNER},
    {"escalated", "answered", TEAM | OWNER | LEADER},
    {"escalated", "open", TEAM | OWNER | LEADER},
    {"escalated", "closed", TEAM | OWNER | LEADER},
    {"answered", "open", TEAM | OWNER},
    {"closed", "open", TEAM | OWNER},
};

static unsigned who_may(const char *from, const char *to)
{
    for (size_t i = 0; i < sizeof allowed / sizeof allowed[0]; i++)
        if (strcmp(allowed[i].from, from) == 0 && strcmp(allowed[i].to, to) == 0)
            return allowed[i].who;
    return 0;
}

static void each_move_is_in_the_table(void **state)
{
    (void)state;
    for (const struct choice *from = inbound_states; from->value != NULL; from++)
        for (const struct choice *to = inbound_states; to->value != NULL; to++)
            for (unsigned who = TEAM; who <= LEADER; who *= 2) {
                bool may = inbound_move(from->value, to->value, who) != NULL;
                if (may != ((who_may(from->value, to->value) & who) != 0))
                    fail_msg("%s to %s as %u", from->value, to->value, who);
            }
}

static void a_leader_is_named_to_escalate_alone(void **state)
{
    (void)state;
    for (const struct inbound_move *move = inbound_moves; move->from != NULL; move++) {
        assert_int_equal(move->needs_leader, strcmp(move->to, "escalated") == 0);
        assert_true(*move->asks != '\0' && *move->note != '\0' && *move->button != '\0');
        assert_string_equal(inbound_move_words(move->from, move->to), move->done);
    }
    assert_string_equal(inbound_move_words("", "open"), "logged it");
}

static void who_is_who(void **state)
{
    static const struct person content = {.id = 1, .roles = ROLE_EMPLOYEE | ROLE_CONTENT};
    static const struct person owner = {.id = 2, .roles = ROLE_EMPLOYEE};
    static const struct person leader = {.id = 3, .roles = ROLE_EMPLOYEE | ROLE_LEADER};
    static const struct person other = {.id = 4, .roles = ROLE_EMPLOYEE | ROLE_LEADER};
    struct inbound inbound = {.owner_id = 2, .leader_id = 3, .state = "escalated"};
    struct request request = {0};
    (void)state;
    assert_int_equal(inbound_actors(&request, &inbound), 0);
    request.person = &content;
    assert_int_equal(inbound_actors(&request, &inbound), TEAM);
    request.person = &owner;
    assert_int_equal(inbound_actors(&request, &inbound), OWNER);
    request.person = &leader;
    assert_int_equal(inbound_actors(&request, &inbound), LEADER);
    inbound.state = "open";
    assert_int_equal(inbound_actors(&request, &inbound), 0);
    request.person = &other;
    assert_int_equal(inbound_actors(&request, &inbound), 0);
}

static void overdue_is_what_waits_past_its_day(void **state)
{
    static const char *const waits[] = {"open", "escalated"};
    static const char *const over[] = {"answered", "closed"};
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        struct inbound inbound = {.state = waits[i], .due_on = "2026-11-27"};
        assert_false(inbound_is_overdue(&inbound, "2026-11-27"));
        assert_true(inbound_is_overdue(&inbound, "2026-11-28"));
        inbound.state = over[i];
        assert_false(inbound_is_overdue(&inbound, "2026-11-28"));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_move_is_in_the_table),
        cmocka_unit_test(a_leader_is_named_to_escalate_alone),
        cmocka_unit_test(who_is_who),
        cmocka_unit_test(overdue_is_what_waits_past_its_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
