#include "lib/chart.h"

#include <stdlib.h>

#include "lib/clock.h"

/* The box in percent: room above for the words of days, at the sides for half a dot. */
enum { LEFT = 1, RIGHT = 99, TOP = 18, BOTTOM = 94 };

enum { UNITS = 100 }; /* of a path in a percent of the box */

static double day_number(const char *day)
{
    return (double)clock_days_between("1970-01-01", day);
}

void chart_begin(struct chart *chart, struct arena *arena, HDF *node)
{
    *chart = (struct chart){.arena = arena, .node = node};
}

void chart_fit(struct chart *chart, struct chart_point point)
{
    double day = day_number(point.day);
    double figure = strtod(point.figure, NULL);
    bool is_first = chart->fitted++ == 0;
    if (is_first || day < chart->first_day)
        chart->first_day = day;
    if (is_first || day > chart->last_day)
        chart->last_day = day;
    if (is_first || figure < chart->least)
        chart->least = figure;
    if (is_first || figure > chart->most)
        chart->most = figure;
}

/* Where `value` lies between `least` and `most`, from `begin` to `end`; in the middle where
 * these are the same. */
static double place(double value, double least, double most, double begin, double end)
{
    double part = most > least ? (value - least) / (most - least) : 0.5;
    if (part < 0)
        part = 0;
    if (part > 1)
        part = 1;
    return begin + part * (end - begin);
}

static double across(const struct chart *chart, const char *day)
{
    return place(day_number(day), chart->first_day, chart->last_day, LEFT, RIGHT);
}

static double down(const struct chart *chart, const char *figure)
{
    return place(strtod(figure, NULL), chart->least, chart->most, BOTTOM, TOP);
}

/* Words begin, end, or have their middle at a place, so that they stay within the box. */
static const char *anchor(double x)
{
    if (x < 20)
        return "start";
    return x > 80 ? "end" : "middle";
}

void chart_line(struct chart *chart, const char *kind, struct chart_point from,
                struct chart_point to)
{
    HDF *line = page_item(chart->node, "Lines", chart->lines++);
    page_text(line, "Kind", kind);
    page_format(line, "X1", "%.2f%%", across(chart, from.day));
    page_format(line, "Y1", "%.2f%%", down(chart, from.figure));
    page_format(line, "X2", "%.2f%%", across(chart, to.day));
    page_format(line, "Y2", "%.2f%%", down(chart, to.figure));
}

/* Two paths hold them all: a page has hundreds of points, and each value of a data set costs more
 * than its digits. A line of no length with round ends is a dot. */
void chart_points(struct chart *chart, const struct chart_point *points, size_t count,
                  const char *label)
{
    struct buf line;
    struct buf dots;
    if (count == 0)
        return;
    buf_init(&line, chart->arena);
    buf_init(&dots, chart->arena);
    for (size_t i = 0; i < count; i++) {
        int x = (int)(across(chart, points[i].day) * UNITS + 0.5);
        int y = (int)(down(chart, points[i].figure) * UNITS + 0.5);
        buf_printf(&line, "%c%d %d", i == 0 ? 'M' : 'L', x, y);
        buf_printf(&dots, "M%d %dh0", x, y);
    }
    struct chart_point last = points[count - 1];
    HDF *path = page_item(chart->node, "Paths", chart->paths++);
    page_text(path, "Line", line.data);
    page_text(path, "Dots", dots.data);
    page_format(path, "X", "%.2f%%", across(chart, last.day));
    page_format(path, "Y", "%.2f%%", down(chart, last.figure));
    page_text(path, "Label", label);
    page_text(path, "Anchor", anchor(across(chart, last.day)));
}

void chart_guide(struct chart *chart, const char *figure, const char *word, bool at_end)
{
    HDF *guide = page_item(chart->node, "Guides", chart->guides++);
    page_format(guide, "Y", "%.2f%%", down(chart, figure));
    page_format(guide, "X", "%d%%", at_end ? 100 : 0);
    page_text(guide, "Anchor", at_end ? "end" : "start");
    page_text(guide, "Word", word);
}

void chart_mark(struct chart *chart, const char *day, const char *word)
{
    double x = across(chart, day);
    HDF *mark = page_item(chart->node, "Marks", chart->marks++);
    page_format(mark, "X", "%.2f%%", x);
    page_text(mark, "Anchor", anchor(x));
    page_text(mark, "Word", word);
}
