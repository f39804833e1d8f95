#include "campaigns/post_text.h"

#include <string.h>

#include "lib/markdown.h"
#include "lib/words.h"

static const char *length_words(struct arena *arena, const struct channel *channel, int64_t length)
{
    const struct network *network = channel->network;
    const char *count = words_count(arena, length, network->one, network->many);
    if (channel->characters_most == 0)
        return count;
    return arena_printf(arena, "%s of %s", words_number(arena, length),
                        words_count(arena, channel->characters_most, network->one, network->many));
}

const char *post_length_words(struct request *request, const struct channel *channel,
                              const char *text)
{
    struct network_count count = network_count(request->arena, channel->network, text);
    return length_words(request->arena, channel, count.length);
}

void post_show_counter(struct request *request, HDF *node, const struct channel *channel,
                       const char *text)
{
    const struct network *network = channel->network;
    page_number(node, "Most", channel->characters_most);
    page_text(node, "Unit", network->unit_key);
    page_number(node, "Link", NETWORK_LINK_LENGTH);
    page_text(node, "Domains", network->unit == COUNT_X ? network_domains() : "");
    page_number(node, "Bytes", network->bytes_most);
    page_number(node, "Hashtags", network->hashtags_most);
    page_text(node, "Hint", network->hint);
    page_text(node, "Text", post_length_words(request, channel, text));
    page_flag(node, "Over",
              network_problem(request->arena, network, channel->name, channel->characters_most,
                              text) != NULL);
}

/* The most pieces that are marked one by one; what follows stands as it is. */
enum { PIECES_MOST = 400 };

static void show_pieces(struct request *request, HDF *node, const char *list,
                        const struct network *network, const char *text, size_t from, size_t to)
{
    struct piece piece;
    const char *at = text + from;
    for (size_t i = 0; i < PIECES_MOST && network_piece(network, text, &at, text + to, &piece);
         i++) {
        HDF *item = page_item(node, list, i);
        if (i == PIECES_MOST - 1)
            piece = (struct piece){.text = piece.text, .length = (size_t)(text + to - piece.text)};
        page_text(item, "Text", arena_strndup(request->arena, piece.text, piece.length));
        page_flag(item, "IsMarked", piece.kind != PIECE_WORDS);
    }
}

void post_show_network(struct request *request, HDF *node, const struct channel *channel,
                       const char *text)
{
    size_t size = strlen(text);
    size_t fold = network_fold(request->arena, channel->network, text);
    page_text(node, "Channel", channel->name);
    page_text(node, "Problem",
              network_problem(request->arena, channel->network, channel->name,
                              channel->characters_most, text));
    show_pieces(request, node, "Pieces", channel->network, text, 0, fold);
    show_pieces(request, node, "More", channel->network, text, fold, size);
}

const char *post_adapted(struct request *request, const struct channel *from, const char *body,
                         const char *html, const struct channel *to)
{
    if (!channel_is_markdown(from) || channel_is_markdown(to))
        return body;
    return markdown_plain(request->arena, html);
}
