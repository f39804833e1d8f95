#include "home/budget.h"

#include <stdint.h>
#include <string.h>

_Static_assert(WORDS_OF_NEEDS + WORDS_OF_DECISIONS + WORDS_OF_GOALS + WORDS_OF_GAPS +
                       WORDS_OF_NEWS + WORDS_OF_FRAME ==
                   WORDS_OF_DIGEST,
               "each list has its share of the whole");

size_t budget_words(const char *text)
{
    static const char between[] = " \t\r\n";
    size_t count = 0;
    for (text += strspn(text, between); *text != '\0'; text += strspn(text, between)) {
        count++;
        text += strcspn(text, between);
    }
    return count;
}

bool budget_takes_words(struct budget *budget, size_t words)
{
    bool fits = words <= budget->left;
    budget->left = fits ? budget->left - words : 0;
    return fits;
}

bool budget_takes(struct budget *budget, const char *const *texts, size_t count)
{
    size_t words = 0;
    for (size_t i = 0; i < count; i++)
        words += texts[i] == NULL ? 0 : budget_words(texts[i]);
    return budget_takes_words(budget, words);
}
