#ifndef THROUGHLINE_HOME_HOME_STORE_H
#define THROUGHLINE_HOME_HOME_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/request.h"

/* What the first page shows of the other rooms: each list is one query, bounded, in the
 * arena of the request. "Me" is the person who asks. */

/* Something that waits: for me, or (NEED_ELSEWHERE) for others with something of mine. */
enum need_kind {
    NEED_REVIEW,    /* a post in review with me as its reviewer */
    NEED_UNCLAIMED, /* a post in review without a reviewer */
    NEED_OFFER,     /* an offer of help on a campaign of mine */
    NEED_CHANGES,   /* a post of mine that somebody wants changed */
    NEED_LINK,      /* a goal that a campaign of mine serves, and that changed since */
    NEED_CALL,      /* a call whose place I took, without a post yet */
    NEED_POST,      /* a post of mine that I am writing */
    NEED_DRAFT,     /* a brief of mine with edits that nobody sees yet */
    NEED_STALE,     /* a brief of mine past the date to review it by */
    NEED_ELSEWHERE, /* a post of mine in review */
    NEED_ANSWERED,  /* a question of mine with an answer that I have not marked */
    NEED_OUTCOME,   /* an ask of mine, or that I approved: did the change come? */
    NEED_OVERDUE,   /* a question of mine whose day has passed */
    NEED_INBOUND,   /* something from outside that I am to answer, or that was escalated to me */
};

enum { NEED_EACH_MOST = 20 };

struct need {
    enum need_kind kind;
    int64_t id; /* of the post, brief, offer, call, or a link's goal */
    const char *title;
    int64_t person_id; /* whose it is or who waits; 0 for nobody */
    const char *person;
    const char *place; /* channel, campaign, call or a link's goal */
    const char *text;  /* the beginning of a post that waits for review, else "" */
    int64_t length;    /* of the whole text, in characters */
    int64_t minutes;   /* that a call asks for; 0 for none */
    int64_t since;
    int64_t goes_out; /* 0 for no date */
    bool overdue;     /* what came in from outside: its day has passed */
    const char *day;  /* a call's deadline, or when a brief was to be reviewed; else "" */
    int64_t campaign_id;
    int64_t version; /* of the post; of a link the goal's meaning */
    int64_t late_at; /* of a review: the moment after which it is late; else 0 */
};

struct needs {
    size_t count;
    struct need *items;
};

/* `today` is a day, YYYY-MM-DD. */
enum status needs_load(struct request *request, const char *today, struct needs *needs);

/* A brief that is new or changed for me, or a post that went out lately. */
struct news {
    bool is_brief;
    bool is_changed; /* I read an older version of the brief */
    int64_t id;
    const char *title;
    const char *line; /* what a brief says, else "" */
    int64_t person_id;
    const char *person;
    const char *channel; /* of a post, else "" */
    int64_t at;
};

struct news_list {
    size_t count;
    struct news *items;
};

/* At most 20 briefs, the newest version first, and then four posts. */
enum status news_load(struct request *request, struct news_list *list);

struct goal {
    int64_t id;
    const char *title;
    const char *category;
    const char *unit;
    const char *baseline; /* decimals; "" where there is none */
    const char *target;
    const char *due_on;
};

enum { GOALS_MOST = 16 };

struct goals {
    size_t count;
    struct goal *items;
};

/* The live goals of published briefs by due date. */
enum status goals_load(struct request *request, struct goals *goals);

struct open_call {
    int64_t id;
    const char *title;
    const char *format;
    int64_t minutes;
    int64_t places_left;
    const char *deadline;
    const char *goal; /* that its campaign serves; "" for none */
};

enum { CALLS_SHOWN = 3 };

/* Drafts that would like the opinion of the person who asks, counted up to 9; 0 for who is not on
 * the panel. */
enum status opinions_load(struct request *request, const char *today, int64_t *drafts);

struct open_calls {
    size_t count;
    struct open_call *items;
};

/* The open calls with places left that I neither answered nor passed, the soonest first. */
enum status open_calls_load(struct request *request, const char *today, struct open_calls *calls);

/* The published brief of mine that changed last, else anybody's. */
struct reach {
    int64_t brief_id; /* 0: nothing is published */
    bool is_mine;
    const char *title;
    int64_t published_at;
    int64_t told_version; /* who read it, or a later one, has read the brief */
    int64_t people;       /* active accounts */
};

enum status reach_load(struct request *request, struct reach *reach);

enum { READERS_BARS = 6 };

/* How many people have read it: in equal spans of time since it was published, the last
 * one without an end. */
struct readers {
    int64_t bars[READERS_BARS];
    int64_t all;
    int64_t lately; /* in the last 24 hours */
};

/* `from` is a moment in UTC, when the first span begins; `span` its seconds. */
enum status readers_load(struct request *request, const struct reach *reach, const char *from,
                         int64_t span, struct readers *readers);

enum { HELPING_COUNTED = 500 }; /* people at most: more are "or more" */

struct figures {
    int64_t live_campaigns;
    int64_t posts_out; /* in the last seven days */
    int64_t helping;   /* people with an accepted offer */
};

enum status figures_load(struct request *request, struct figures *figures);

/* A post that goes out, or went out, at a moment. */
struct outgoing {
    int64_t id;
    const char *title;
    const char *state;
    const char *channel;
    int64_t at;
};

struct outgoings {
    size_t count;
    struct outgoing *items;
};

enum { OUTGOINGS_MOST = 4 };

/* The first from one moment ("YYYY-MM-DD HH:MM:SS" in UTC) to before another. */
enum status outgoings_load(struct request *request, const char *from, const char *to,
                           struct outgoings *list);

struct invited {
    int64_t id;
    const char *name;
    const char *title;
    const char *department;
};

struct invited_list {
    size_t count;
    struct invited *items;
};

enum { INVITED_SHOWN = 5 };

/* People who have not taken up their invitation, one more than is shown. */
enum status invited_load(struct request *request, struct invited_list *list);

struct deed {
    int64_t person_id;
    const char *person;
    const char *action;
    const char *object_kind;
    int64_t object_id;
    int64_t at;
    bool is_open; /* the object's page opens for everyone */
};

enum { DEEDS_COUNTED = 200 }; /* entries at most: more are "or more" */

struct deeds {
    size_t count;
    struct deed *items;
    int64_t all;       /* entries of the audit, those of signing in and out too */
    int64_t signed_in; /* people who did, of these entries */
};

/* What was written to the audit since a moment in UTC, the newest first; without who signed
 * in and out. */
enum status deeds_load(struct request *request, const char *since, struct deeds *deeds);

/* Whether the database answers. */
enum status health_check(struct request *request);

/* For /write. */
struct place_to_write {
    int64_t campaign_id;
    const char *campaign;
    int64_t call_id; /* 0: the campaign is mine */
    const char *call;
};

struct places_to_write {
    size_t count;
    struct place_to_write *items;
};

/* The campaigns of mine and the calls whose place I took, that still take posts. */
enum status places_to_write_load(struct request *request, struct places_to_write *list);

/* What a new portal needs, in this order. */
enum first_hour_step {
    FIRST_PEOPLE,    /* somebody beside the admin */
    FIRST_ROLES,     /* a leader, and somebody of the content team */
    FIRST_BRIEF,     /* a published brief with a goal */
    FIRST_CAMPAIGN,  /* a campaign linked to a goal */
    FIRST_VOLUNTEER, /* an offer of help */
    FIRST_HOUR_STEPS
};

/* Which of them are done; `wanted` is false where all are, or an admin put the list away. */
enum status first_hour_load(struct request *request, bool done[FIRST_HOUR_STEPS], bool *wanted);

#endif
