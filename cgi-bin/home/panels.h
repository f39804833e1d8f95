#ifndef THROUGHLINE_HOME_PANELS_H
#define THROUGHLINE_HOME_PANELS_H

#include "home/home_store.h"

/* What everyone's home shows beside what needs them. */

/* News.* */
void panel_show_news(struct request *request, const struct news_list *list);

/* Goals.* and MoreGoals.* */
void panel_show_goals(struct request *request, const struct goals *goals);

/* Calls.* */
void panel_show_calls(struct request *request, const struct open_calls *calls);

/* What roles add. */

/* Reach.*: one figure, bars by day or week since it was published, and Home.Brought. Loads
 * the readers. */
enum status panel_show_reach(struct request *request, const struct reach *reach);

/* Figures.* */
void panel_show_figures(struct request *request, const struct figures *figures);

/* Days.<away>.*: a day that is so many days from today, with what goes out on it. */
void panel_show_day(struct request *request, int away, const char *day,
                    const struct outgoings *list);

/* Invited.* */
void panel_show_invited(struct request *request, const struct invited_list *list);

/* Deeds.* */
void panel_show_deeds(struct request *request, const struct deeds *deeds);

#endif
