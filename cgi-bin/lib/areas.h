#ifndef THROUGHLINE_AREAS_H
#define THROUGHLINE_AREAS_H

#include <stdint.h>

/* Which parts of the data a statement touches, read from its own text, so that no page
 * has to say it and none can forget to. Of a reading statement they are what its answer
 * depends on, of a writing one what it may change. */
enum area {
    AREA_SETUP, /* departments, channels, categories: what admins set up */
    AREA_PEOPLE,
    AREA_SESSIONS,
    AREA_BRIEFS,
    AREA_READS, /* who read which brief: every reader writes it */
    AREA_GOALS,
    AREA_CAMPAIGNS,
    AREA_POSTS,
    AREA_CALLS,
    AREA_ASKS,
    AREA_QUESTIONS,
    AREA_GLOSSARY,
    AREA_RESULTS,
    AREA_LINKS,   /* short links, and who said that they shared a post */
    AREA_CLICKS,  /* how often links were used: written every few seconds */
    AREA_INBOUND, /* what came in from outside */
    AREA_AUDIT,
    AREAS
};

/* A bit for each area: 1 << AREA_PEOPLE and so on. Tables and views are the words after
 * FROM, JOIN, INTO and UPDATE. One that areas.c does not list is in every area, which is
 * slower and never wrong. 0: only tables whose rows no page shows. */
uint32_t areas_of(const char *sql);

#endif
