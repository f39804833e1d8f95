#include "lib/config.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/log.h"

enum {
    WORKERS_DEFAULT = 8,
    REQUESTS_DEFAULT = 20000,
    REQUESTS_MOST = 999999,
    WRITES_DEFAULT = 120,
    RENDERS_DEFAULT = 60,
    FORMS_MOST = 60000,
    PASSWORD_MOST = 512,
    PORT_MOST = 65535,
};

/* What one reading of the settings works on. */
struct reader {
    struct config *config;
    struct arena *arena;
    bool is_good;
};

static void complain(struct reader *reader, const char *name, const char *should_be)
{
    log_error("setting %s: %s", name, should_be);
    reader->is_good = false;
}

/* The setting's text, or else `otherwise`. */
static const char *setting(struct reader *reader, const char *name, const char *otherwise)
{
    const char *value = getenv(name);
    return arena_strdup(reader->arena, value == NULL || value[0] == '\0' ? otherwise : value);
}

static const char *required(struct reader *reader, const char *name, const char *should_be)
{
    const char *value = setting(reader, name, NULL);
    if (value == NULL)
        complain(reader, name, should_be);
    return value;
}

/* A whole number from 1 to `most` and nothing after it, or 0. */
static unsigned read_number(const char *text, unsigned most)
{
    if (text[0] == '\0' || strlen(text) > 6 || text[strspn(text, "0123456789")] != '\0')
        return 0;
    unsigned long number = strtoul(text, NULL, 10);
    return number <= most ? (unsigned)number : 0;
}

/* A setting that is a number from 1 to `most`. */
static int number_setting(struct reader *reader, const char *name, unsigned otherwise,
                          unsigned most)
{
    const char *text = setting(reader, name, NULL);
    unsigned number = text == NULL ? otherwise : read_number(text, most);
    if (number == 0)
        complain(reader, name, arena_printf(reader->arena, "a number from 1 to %u", most));
    return (int)number;
}

static void read_counts(struct reader *reader)
{
    struct config *config = reader->config;
    config->workers =
        number_setting(reader, "THROUGHLINE_WORKERS", WORKERS_DEFAULT, CONFIG_WORKERS_MOST);
    config->requests =
        number_setting(reader, "THROUGHLINE_REQUESTS", REQUESTS_DEFAULT, REQUESTS_MOST);
    config->forms_a_minute[LIMIT_WRITES] =
        number_setting(reader, "THROUGHLINE_WRITES_A_MINUTE", WRITES_DEFAULT, FORMS_MOST);
    config->forms_a_minute[LIMIT_RENDERS] =
        number_setting(reader, "THROUGHLINE_RENDERS_A_MINUTE", RENDERS_DEFAULT, FORMS_MOST);
}

/* Whether a Host header names this very machine. */
static bool is_loopback(const char *host)
{
    static const char *const names[] = {"localhost", "127.0.0.1", "[::1]"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        size_t length = strlen(names[i]);
        if (strncmp(host, names[i], length) == 0 && (host[length] == '\0' || host[length] == ':'))
            return true;
    }
    return false;
}

/* scheme "://" host [":" port], in lower case as browsers send it; without TLS nothing but
 * this machine, for development (safety A5). */
static bool read_origin(struct config_origin *origin, const char *text)
{
    const char *colon = strstr(text, "://");
    bool is_http = strncmp(text, "http://", 7) == 0;
    if (colon == NULL || (!is_http && strncmp(text, "https://", 8) != 0))
        return false;
    const char *host = colon + 3;
    if (is_http && !is_loopback(host))
        return false;
    if (host[0] == '\0' || host[strspn(host, "abcdefghijklmnopqrstuvwxyz0123456789-.:[]")] != '\0')
        return false;
    *origin = (struct config_origin){.origin = text, .host = host};
    return true;
}

static void read_origins(struct reader *reader)
{
    static const char name[] = "THROUGHLINE_ORIGIN";
    static const char should_be[] =
        "1 to 8 origins in lower case, such as https://intranet.example.org, split by commas; "
        "http:// for loopback alone";
    struct config *config = reader->config;
    const char *value = required(reader, name, should_be);
    if (value == NULL)
        return;
    char *rest = arena_strdup(reader->arena, value);
    for (char *item = strsep(&rest, ","); item != NULL; item = strsep(&rest, ",")) {
        if (config->origin_count == CONFIG_ORIGINS_MOST ||
            !read_origin(&config->origins[config->origin_count], item)) {
            complain(reader, name, should_be);
            return;
        }
        config->origin_count++;
    }
    config->secure = strncmp(config->origins[0].origin, "https://", 8) == 0;
    if (!config->secure)
        log_warning("plain http on loopback: cookies go without Secure and the prefix __Host-");
}

/* "unix:/path", "host:port" or "[v6 address]:port"; cuts the text at the port. */
static bool read_db_host(struct config_db_host *host, char *text)
{
    *host = (struct config_db_host){0};
    if (strncmp(text, "unix:/", 6) == 0) {
        host->socket_path = text + 5;
        return true;
    }
    char *colon = strrchr(text, ':');
    if (colon == NULL || colon == text)
        return false;
    *colon = '\0';
    host->port = read_number(colon + 1, PORT_MOST);
    if (text[0] == '[' && colon[-1] == ']') {
        colon[-1] = '\0';
        text++;
    }
    host->host = text;
    return host->port != 0 && text[0] != '\0' && strpbrk(text, "[]/ ") == NULL;
}

static void read_db_hosts(struct reader *reader)
{
    static const char name[] = "THROUGHLINE_DB_HOSTS";
    static const char should_be[] =
        "1 to 8 servers, unix:/path/to/socket or host:port, split by commas";
    struct config *config = reader->config;
    const char *value = required(reader, name, should_be);
    char *rest = arena_strdup(reader->arena, value);
    for (char *item = strsep(&rest, ","); item != NULL; item = strsep(&rest, ",")) {
        if (config->db_host_count == CONFIG_DB_HOSTS_MOST ||
            !read_db_host(&config->db_hosts[config->db_host_count], item)) {
            complain(reader, name, should_be);
            return;
        }
        config->db_host_count++;
    }
}

/* Reads a password from a file that only its owner may read; one line end at its end is
 * no part of it. NULL when it cannot be read or is open to others. */
static const char *read_secret(struct arena *arena, const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        log_error("%s: %s", path, strerror(errno));
        return NULL;
    }
    char text[PASSWORD_MOST + 2];
    struct stat about;
    bool is_private = fstat(file, &about) == 0 && S_ISREG(about.st_mode) &&
                      (about.st_mode & (S_IRWXG | S_IRWXO)) == 0;
    ssize_t length = is_private ? read(file, text, sizeof text) : -1;
    close(file);
    if (!is_private)
        log_error("%s: must be a file of mode 0600", path);
    if (length > 0 && text[length - 1] == '\n')
        length--;
    if (length <= 0 || length > PASSWORD_MOST || memchr(text, '\0', (size_t)length) != NULL)
        return NULL;
    return arena_strndup(arena, text, (size_t)length);
}

static void read_database(struct reader *reader)
{
    static const char name[] = "THROUGHLINE_SECRETS";
    static const char should_be[] =
        "a folder with a file, named as the handler and of mode 0600, that holds the "
        "database password in at most 512 bytes";
    struct config *config = reader->config;
    read_db_hosts(reader);
    config->db_name = setting(reader, "THROUGHLINE_DB_NAME", "throughline");
    config->db_user = arena_printf(reader->arena, "throughline_%s", config->handler);
    const char *folder = required(reader, name, should_be);
    if (folder == NULL)
        return;
    config->db_password =
        read_secret(reader->arena, arena_printf(reader->arena, "%s/%s", folder, config->handler));
    if (config->db_password == NULL)
        complain(reader, name, should_be);
}

bool config_read(struct config *config, struct arena *arena, const char *handler)
{
    struct reader reader = {.config = config, .arena = arena, .is_good = true};
    *config = (struct config){.handler = arena_strdup(arena, handler)};
    config->socket_path = setting(&reader, "THROUGHLINE_SOCKET", NULL);
    config->site_name = setting(&reader, "THROUGHLINE_NAME", "Throughline");
    config->templates = required(&reader, "THROUGHLINE_TEMPLATES", "the folder of the templates");
    config->assets = required(&reader, "THROUGHLINE_ASSETS", "the version of the static files");
    config->development = strcmp(setting(&reader, "THROUGHLINE_DEVELOPMENT", "0"), "1") == 0;
    config->is_slow = strcmp(setting(&reader, "THROUGHLINE_SLOW", "0"), "1") == 0;
    config->generations = setting(&reader, "THROUGHLINE_GENERATIONS", NULL);
    read_counts(&reader);
    read_origins(&reader);
    read_database(&reader);
    return reader.is_good;
}

const struct config_origin *config_origin_of_host(const struct config *config, const char *host)
{
    for (size_t i = 0; i < config->origin_count; i++)
        if (strcasecmp(config->origins[i].host, host) == 0)
            return &config->origins[i];
    return NULL;
}

bool config_has_origin(const struct config *config, const char *origin)
{
    for (size_t i = 0; i < config->origin_count; i++)
        if (strcmp(config->origins[i].origin, origin) == 0)
            return true;
    return false;
}
