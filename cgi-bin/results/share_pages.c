#include "results/share_pages.h"

#include <string.h>

#include "lib/app.h"
#include "lib/page.h"
#include "lib/utf8.h"
#include "results/link_show.h"
#include "results/show_totals.h"
#include "results/subject_store.h"
#include "results/tracked_link.h"

enum { WORDS_MOST = 600 };

/* What was typed, or the title of the post. */
static const char *chosen_words(struct request *request, const struct subject *subject)
{
    const char *words = params_get(&request->query, "words");
    if (words == NULL || *words == '\0')
        return subject->post;
    return arena_strndup(request->arena, words, utf8_cut(words, strlen(words), WORDS_MOST));
}

static void show_channel(struct request *request, HDF *row, const struct subject *subject,
                         const struct named *channel, const char *words)
{
    struct arena *arena = request->arena;
    const char *campaign = arena_printf(arena, "%s-%lld", tracked_name(arena, subject->campaign),
                                        (long long)subject->campaign_id);
    const struct link_tags tags = {tracked_name(arena, channel->name), link_medium(channel->kind),
                                   campaign, ""};
    const char *link = tracked_link(arena, subject->address, &tags);
    page_text(row, "Name", channel->name);
    page_text(row, "Link", link);
    page_text(row, "ShareHref", share_link(arena, channel->name, words, link));
    page_format(row, "Id", "share-%lld", (long long)channel->id);
    page_format(row, "Text", "%s\n%s", words, link);
}

enum status share_page(struct request *request)
{
    struct subject subject;
    struct names channels;
    enum status status = subject_of_post(request, request->numbers[0], &subject);
    if (status == STATUS_OK)
        status = subject_channels(request, &channels);
    if (status != STATUS_OK)
        return status;
    const char *words = chosen_words(request, &subject);
    const char *disclosed =
        arena_printf(request->arena, "%s (I work at %s.)", words, request->app->config->site_name);
    show_subject(request, &subject);
    page_text(page_root(request), "Words", words);
    for (size_t i = 0; *subject.address != '\0' && i < channels.count; i++)
        show_channel(request, page_item(page_root(request), "Channels", i), &subject,
                     &channels.items[i], disclosed);
    page_title(request, "results", "Share %s", subject.post);
    return page_show(request, "results/share.cs");
}
