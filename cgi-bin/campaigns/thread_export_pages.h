#ifndef THROUGHLINE_CAMPAIGNS_THREAD_EXPORT_PAGES_H
#define THROUGHLINE_CAMPAIGNS_THREAD_EXPORT_PAGES_H

#include "lib/request.h"

/* A thread as a file: from a goal downwards, or from a campaign or post upwards. CSV has a
 * line for each post that is out, and for each campaign or goal without one; JSON has the same
 * nested. At most THREAD_LINES_MOST lines; whether that is all is said at their end. What results
 * will bring, figures and contribution, has its place and is unknown until then. */
enum status thread_goal_csv(struct request *request);
enum status thread_goal_json(struct request *request);
enum status thread_campaign_csv(struct request *request);
enum status thread_campaign_json(struct request *request);
enum status thread_post_csv(struct request *request);
enum status thread_post_json(struct request *request);

#endif
