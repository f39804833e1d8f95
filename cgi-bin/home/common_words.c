#include "home/common_words.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

enum { REMEMBERED = 64, WORDS_MOST = 128, AGE_MOST = 5 * 60 * 1000 };

static struct {
    const void *kind;
    char words[WORDS_MOST];
    int64_t until;
} remembered[REMEMBERED];

static size_t next;

void common_words_add(const void *kind, const char *words, int64_t now)
{
    if (strlen(words) >= WORDS_MOST)
        return;
    remembered[next].kind = kind;
    remembered[next].until = now + AGE_MOST;
    snprintf(remembered[next].words, WORDS_MOST, "%s", words);
    next = (next + 1) % REMEMBERED;
}

bool common_words_has(const void *kind, const char *words, int64_t now)
{
    for (size_t i = 0; i < REMEMBERED; i++)
        if (remembered[i].kind == kind && now < remembered[i].until &&
            strcmp(remembered[i].words, words) == 0)
            return true;
    return false;
}
