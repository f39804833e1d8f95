#ifndef THROUGHLINE_FIGURES_STORE_H
#define THROUGHLINE_FIGURES_STORE_H

/* What a post or a campaign brought, as columns of a query; `id` is an expression. */

/* A figure as people write it: "1,200.5". */
#define FIGURE_NUMBER(figure) "REGEXP_REPLACE(FORMAT(" figure ", 4), '\\\\.0+$|0+$', '')"

/* The three foremost figures that are known, outcomes first, as "Conversions 3, Reach 1,200";
 * NULL where none is. */
#define FIGURE_WORDS(table, column, id)                                                            \
    "(SELECT SUBSTRING_INDEX(GROUP_CONCAT(CONCAT(k.name, ' ', " FIGURE_NUMBER(                     \
        "f.figure") ") ORDER BY k.position SEPARATOR ', '), ', ', 3) FROM " table                  \
                    " f JOIN shared_metric_kinds k ON k.id = f.kind_id WHERE f." column " = " id   \
                    ")"
#define POST_FIGURE_WORDS(id) FIGURE_WORDS("shared_post_totals", "post_id", id)
#define CAMPAIGN_FIGURE_WORDS(id) FIGURE_WORDS("shared_campaign_totals", "campaign_id", id)

/* All of a post as a JSON object by their codes, null for what is unknown; NULL where there
 * are none. */
#define POST_FIGURES_JSON(id)                                                                      \
    "(SELECT JSON_OBJECTAGG(k.code, f.figure) FROM shared_post_totals f"                           \
    " JOIN shared_metric_kinds k ON k.id = f.kind_id WHERE f.post_id = " id ")"

#endif
