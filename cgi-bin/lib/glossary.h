#ifndef THROUGHLINE_GLOSSARY_H
#define THROUGHLINE_GLOSSARY_H

#include "lib/glossary_store.h"

/* Two sides read the same page: leaders, who speak as the business does, and the content
 * team. Words of the other side are explained where they first appear, and labels that the
 * sides would word differently are worded for who reads. Whoever is both, or neither, gets
 * all words explained and the team's labels. */

enum { GLOSSARY_MOST = 500, GLOSSARY_MARKS_MOST = 30 };

/* Whose words are explained to the person who asks: "business", "social", or "" for both. A
 * part that holds marked text has it in its key. */
const char *glossary_side(const struct request *request);

/* Stored HTML with the first appearance of each of the entries' words as a link that explains
 * it: whole words, not within links, code and headings, at most GLOSSARY_MARKS_MOST. A word
 * with a capital in it is found only as it is written. In the arena; the HTML itself where
 * there is nothing to mark. */
const char *glossary_mark(struct arena *arena, const struct glossary_entries *entries,
                          const char *html);

/* The same for who asks. Errors as for db_rows(). */
enum status glossary_explain(struct request *request, const char **html);

enum glossary_label {
    LABEL_REACH,
    LABEL_OUTCOME,
    LABEL_AUDIENCE,
    LABEL_ACTIVITY,
};

/* What a label is called for who reads: "Reach", or to a leader "How far it went". */
const char *glossary_label(const struct request *request, enum glossary_label label);

/* The same of a level of figures by its column: outcome, audience or activity. */
const char *glossary_level(const struct request *request, const char *level);

#endif
