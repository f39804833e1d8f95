#ifndef THROUGHLINE_HOME_SEARCH_STORE_H
#define THROUGHLINE_HOME_SEARCH_STORE_H

#include "home/search_words.h"

/* Something that was found and that the person who asks may see. */
struct found {
    int64_t id;
    const char *title;
    const char *state;
    const char *meta;  /* whose it is, or where */
    const char *piece; /* of its text, around the first word that was looked for */
    bool is_inside;    /* the piece begins within the text */
};

struct found_list {
    size_t count;
    struct found *items;
    bool is_too_common; /* so much has these words that looking through it was given up */
};

/* Each gives at most `limit` of the 200 that fit best, the best first; nothing when
 * `search->boolean` is empty. */

/* Briefs in the version that people read; working copies are never searched. */
enum status search_briefs(struct request *request, const struct search *search, int64_t limit,
                          struct found_list *list);

enum status search_goals(struct request *request, const struct search *search, int64_t limit,
                         struct found_list *list);

enum status search_campaigns(struct request *request, const struct search *search, int64_t limit,
                             struct found_list *list);

/* Posts that are approved, scheduled or published; the others only for their author, the
 * content team and leaders. */
enum status search_posts(struct request *request, const struct search *search, int64_t limit,
                         struct found_list *list);

/* Open questions, and those that are published without names, where the person sees the place
 * where they were asked; private ones are never searched. */
enum status search_questions(struct request *request, const struct search *search, int64_t limit,
                             struct found_list *list);

/* People by name and title; by the beginning of the name where all words are short. */
enum status search_people(struct request *request, const struct search *search, int64_t limit,
                          struct found_list *list);

#endif
