#ifndef THROUGHLINE_ARENA_H
#define THROUGHLINE_ARENA_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

/* Memory with the lifetime of one request: everything is given back at once by
 * arena_reset() or arena_free(), so nothing taken from an arena is ever freed by
 * itself. A request that asks for more than the arena's limit, or a machine that
 * has no more, ends in one place: the jump set with arena_on_exhausted(). */
struct arena;

/* Returns a new arena that hands out at most `limit` bytes, or NULL without memory. */
struct arena *arena_new(size_t limit);

/* Gives all memory back but one block, for the next request. */
void arena_reset(struct arena *arena);

void arena_free(struct arena *arena);

/* From now on exhaustion jumps to `target` instead of ending the process. */
void arena_on_exhausted(struct arena *arena, jmp_buf *target);

/* Returns `size` zeroed bytes, aligned for any type. Never NULL. */
void *arena_alloc(struct arena *arena, size_t size);

/* Returns room for `count` zeroed elements; a product that overflows is exhaustion. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* Copies of text, NUL-terminated. NULL in gives NULL out. */
char *arena_strdup(struct arena *arena, const char *text);
char *arena_strndup(struct arena *arena, const char *text, size_t length);

char *arena_printf(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
char *arena_vprintf(struct arena *arena, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));

/* Text that grows in an arena. `data` is always NUL-terminated. */
struct buf {
    struct arena *arena;
    char *data;
    size_t length;
    size_t capacity;
};

void buf_init(struct buf *buf, struct arena *arena);
void buf_add(struct buf *buf, const void *data, size_t length);
void buf_puts(struct buf *buf, const char *text);
void buf_printf(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
