#include "account/time_zones.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One line for each country's zone: country, coordinates, name, comment (tzdata, zone.tab;
 * zone1970.tab knows no Stockholm, whose clocks have gone with Berlin's since). */
static const char file_name[] = "/usr/share/zoneinfo/zone.tab";

enum { ZONES_MOST = 500, ZONE_NAME_MOST = 64, LINE_MOST = 1024 };

static char zones[ZONES_MOST][ZONE_NAME_MOST] = {"UTC"};
static size_t zone_count = 1;

static int by_name(const void *first, const void *second)
{
    return strcmp(first, second);
}

static void read_zones(void)
{
    char line[LINE_MOST];
    FILE *file = zone_count > 1 ? NULL : fopen(file_name, "re");
    if (file == NULL)
        return;
    while (zone_count < ZONES_MOST && fgets(line, sizeof line, file) != NULL)
        if (line[0] != '#' && sscanf(line, "%*s %*s %63s", zones[zone_count]) == 1)
            zone_count++;
    fclose(file);
    qsort(zones, zone_count, sizeof zones[0], by_name);
}

void time_zones_show(struct request *request, size_t field)
{
    read_zones();
    for (size_t i = 0; i < zone_count; i++)
        form_choice(request, field, zones[i], zones[i]);
}

bool time_zones_has(const char *name)
{
    read_zones();
    for (size_t i = 0; i < zone_count; i++)
        if (strcmp(zones[i], name) == 0)
            return true;
    return false;
}
