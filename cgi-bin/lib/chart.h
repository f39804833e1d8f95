#ifndef THROUGHLINE_CHART_H
#define THROUGHLINE_CHART_H

#include "lib/page.h"

/* Charts of figures over days, drawn by the macro line_chart (templates/macros/figures.cs).
 * What is drawn stands in percent of the box, so that it fits any width and its words keep
 * their size. Binary fractions are exact enough to draw with; nothing is judged by them.
 *
 *     struct chart chart;
 *     chart_begin(&chart, request->arena, page_node(request, "Goal.Chart"));
 *     chart_fit(&chart, (struct chart_point){"2026-01-01", "41"});   all that is to be seen, first
 *     chart_line(&chart, "plan", ...);           then the drawing
 */
struct chart {
    struct arena *arena;
    HDF *node;
    double first_day;
    double last_day;
    double least;
    double most;
    size_t fitted;
    size_t lines;
    size_t paths;
    size_t guides;
    size_t marks;
};

/* A figure on a day: YYYY-MM-DD, and a decimal of the database. */
struct chart_point {
    const char *day;
    const char *figure;
};

void chart_begin(struct chart *chart, struct arena *arena, HDF *node);

/* Widens the chart so that the point lies in it. */
void chart_fit(struct chart *chart, struct chart_point point);

/* A straight line; `kind` is a class of ours: plan. */
void chart_line(struct chart *chart, const char *kind, struct chart_point from,
                struct chart_point to);

/* Lines from each point to the next, and a dot on each; the last one is strong and has its
 * figure beside it as `label`. */
void chart_points(struct chart *chart, const struct chart_point *points, size_t count,
                  const char *label);

/* A level across the chart, and a day down it, each with a word. `at_end` puts the word of a
 * level to the right. */
void chart_guide(struct chart *chart, const char *figure, const char *word, bool at_end);
void chart_mark(struct chart *chart, const char *day, const char *word);

#endif
