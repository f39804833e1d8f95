#ifndef THROUGHLINE_PEOPLE_PERSON_STORE_H
#define THROUGHLINE_PEOPLE_PERSON_STORE_H

#include "lib/request.h"

/* Somebody as everyone may see them. What they said about helping is here only if they
 * take part, chose to be seen and have not paused; otherwise it is as if they had never
 * been asked. */
struct colleague {
    int64_t id;
    const char *name;
    const char *title;
    const char *department;
    unsigned roles;
    bool active;
    bool helps;
    const char *formats;   /* a SET */
    const char *interests; /* one a line */
};

struct colleague_list {
    size_t count;
    struct colleague *colleagues;
};

struct department_list {
    size_t count;
    int64_t *ids;
    const char **names;
};

struct colleague_filter {
    const char *words;  /* how a word of the name, or a department, begins; "" for all */
    int64_t department; /* 0 for all */
    const char *format; /* only those happy to help with that, or with "any"; "" for everyone */
    int64_t after;      /* the person after whom the list goes on; 0 for its beginning */
    int64_t limit;
};

struct written_post {
    int64_t id;
    const char *title;
    const char *campaign;
    int64_t campaign_id;
    const char *channel;
    int64_t published_at;
};

/* Active people by name. */
enum status colleagues_load(struct request *request, const struct colleague_filter *filter,
                            struct colleague_list *list);

/* *colleague is NULL for nobody, and for people who never came in. */
enum status colleague_load(struct request *request, int64_t id, struct colleague **colleague);

enum status departments_load(struct request *request, struct department_list *list);

/* How many are happy to help and seen, counted up to `most`. */
enum status colleagues_who_help(struct request *request, int64_t most, int64_t *count);

/* The latest published posts of a person. */
enum status posts_written(struct request *request, int64_t person, struct written_post **posts,
                          size_t *count);

#endif
