#include "lib/arena.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_SIZE = 64 * 1024, ALIGNMENT = _Alignof(max_align_t) };

struct block {
    struct block *next;
    size_t size;
    size_t used;
    _Alignas(max_align_t) unsigned char bytes[];
};

struct arena {
    struct block *blocks;
    size_t limit;
    size_t taken;
    jmp_buf *exhausted;
};

static struct block *block_new(size_t size)
{
    struct block *block = malloc(sizeof *block + size);
    if (block == NULL)
        return NULL;
    block->next = NULL;
    block->size = size;
    block->used = 0;
    return block;
}

struct arena *arena_new(size_t limit)
{
    struct arena *arena = calloc(1, sizeof *arena);
    if (arena == NULL)
        return NULL;
    arena->limit = limit;
    arena->blocks = block_new(BLOCK_SIZE);
    if (arena->blocks == NULL) {
        free(arena);
        return NULL;
    }
    return arena;
}

static void free_blocks(struct block *block)
{
    while (block != NULL) {
        struct block *next = block->next;
        free(block);
        block = next;
    }
}

/* The first block made is the last of the chain and the only one that stays. */
void arena_reset(struct arena *arena)
{
    while (arena->blocks->next != NULL) {
        struct block *next = arena->blocks->next;
        free(arena->blocks);
        arena->blocks = next;
    }
    arena->blocks->used = 0;
    arena->taken = 0;
}

void arena_free(struct arena *arena)
{
    if (arena == NULL)
        return;
    free_blocks(arena->blocks);
    free(arena);
}

void arena_on_exhausted(struct arena *arena, jmp_buf *target)
{
    arena->exhausted = target;
}

static _Noreturn void exhausted(struct arena *arena)
{
    if (arena->exhausted != NULL)
        longjmp(*arena->exhausted, 1);
    fputs("out of memory\n", stderr);
    abort();
}

void *arena_alloc(struct arena *arena, size_t size)
{
    if (size > arena->limit)
        exhausted(arena);
    size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (size > arena->limit - arena->taken)
        exhausted(arena);
    struct block *block = arena->blocks;
    if (size > block->size - block->used) {
        block = block_new(size > BLOCK_SIZE ? size : BLOCK_SIZE);
        if (block == NULL)
            exhausted(arena);
        block->next = arena->blocks;
        arena->blocks = block;
    }
    void *memory = block->bytes + block->used;
    block->used += size;
    arena->taken += size;
    return memset(memory, 0, size);
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size)
        exhausted(arena);
    return arena_alloc(arena, count * size);
}

char *arena_strndup(struct arena *arena, const char *text, size_t length)
{
    if (text == NULL)
        return NULL;
    char *copy = arena_alloc(arena, length + 1);
    memcpy(copy, text, length);
    return copy;
}

char *arena_strdup(struct arena *arena, const char *text)
{
    return text == NULL ? NULL : arena_strndup(arena, text, strlen(text));
}

char *arena_vprintf(struct arena *arena, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    if (length < 0)
        exhausted(arena);
    char *text = arena_alloc(arena, (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return text;
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *text = arena_vprintf(arena, format, arguments);
    va_end(arguments);
    return text;
}

void buf_init(struct buf *buf, struct arena *arena)
{
    *buf = (struct buf){.arena = arena, .capacity = 256};
    buf->data = arena_alloc(arena, buf->capacity);
}

void buf_add(struct buf *buf, const void *data, size_t length)
{
    if (length >= buf->capacity - buf->length) {
        if (length > SIZE_MAX / 4 || buf->capacity > SIZE_MAX / 4)
            exhausted(buf->arena);
        size_t capacity = (buf->capacity + length) * 2;
        char *grown = arena_alloc(buf->arena, capacity);
        memcpy(grown, buf->data, buf->length);
        buf->data = grown;
        buf->capacity = capacity;
    }
    if (length > 0)
        memcpy(buf->data + buf->length, data, length);
    buf->length += length;
    buf->data[buf->length] = '\0';
}

void buf_puts(struct buf *buf, const char *text)
{
    buf_add(buf, text, strlen(text));
}

void buf_printf(struct buf *buf, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *text = arena_vprintf(buf->arena, format, arguments);
    va_end(arguments);
    buf_puts(buf, text);
}
