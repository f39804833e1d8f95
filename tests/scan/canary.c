/* A page full of holes, built on the same library as every handler and served inside a
 * scan's private instance alone: SQL put together from what was sent, HTML written as it
 * came, words kept and shown. Behind the same door as real pages (session, form token,
 * declared fields), so a scanner that finds the holes gets through to real page functions. */

#include <mysql.h>
#include <stdio.h>

#include "lib/app.h"
#include "lib/page.h"
#include "lib/session.h"
#include "lib/transaction.h"

enum { CANARY_WORDS, CANARY_TITLE };

static const struct field fields[] = {
    [CANARY_WORDS] = {.name = "words", .label = "Words", .kind = FIELD_TEXT},
    [CANARY_TITLE] = {.name = "title", .label = "Title", .kind = FIELD_LINE},
};
static const struct form form = {.name = "canary", .fields = fields, .count = 2};

static char kept[512]; /* there is one worker */

static MYSQL *connect_database(const struct config *config)
{
    static MYSQL *connection;
    if (connection != NULL)
        return connection;
    connection = mysql_init(NULL);
    mysql_options(connection, MYSQL_INIT_COMMAND, "SET SESSION max_statement_time = 2.5");
    mysql_real_connect(connection, NULL, config->db_user, config->db_password, config->db_name, 0,
                       config->db_hosts[0].socket_path, 0);
    return connection;
}

static MYSQL_RES *find_titles(struct request *request, const char *title)
{
    MYSQL *connection = connect_database(request->app->config);
    const char *sql = arena_printf(
        request->arena, "SELECT title FROM shared_campaigns WHERE title <> '%s' LIMIT 5", title);
    return mysql_query(connection, sql) == 0 ? mysql_store_result(connection) : NULL;
}

static void list_titles(struct request *request, struct buf *page, const char *title)
{
    MYSQL_RES *result = find_titles(request, title);
    if (result == NULL) {
        buf_printf(page, "<p>%s</p>", mysql_error(connect_database(request->app->config)));
        return;
    }
    for (MYSQL_ROW row = mysql_fetch_row(result); row != NULL; row = mysql_fetch_row(result))
        buf_printf(page, "<li>%s</li>", row[0]);
    mysql_free_result(result);
}

static enum status show(struct request *request, const char *words, const char *title)
{
    struct buf page;
    buf_init(&page, request->arena);
    buf_printf(&page,
               "<!DOCTYPE html><html lang=\"en\"><head><title>Canary</title></head><body>"
               "<form method=\"post\" action=\"/canary\">"
               "<input name=\"form_token\" value=\"%s\"><input name=\"once\" value=\"%s\">"
               "<input name=\"words\" value=\"canary\"><input name=\"title\" value=\"canary\">"
               "</form><p>%s</p><p>%s</p><ul>",
               session_form_token(request), transaction_new_key(request), words, kept);
    list_titles(request, &page, title);
    buf_puts(&page, "</ul></body></html>");
    return page_send(request, "text/html; charset=utf-8", NULL, page.data, page.length);
}

static enum status canary_page(struct request *request)
{
    const char *words = params_get(&request->query, "words");
    const char *title = params_get(&request->query, "title");
    return show(request, words == NULL ? "" : words, title == NULL ? "" : title);
}

/* As a form that writes: its answer shows nothing but that it failed, or leads elsewhere. */
static enum status canary_sent(struct request *request)
{
    const char *title = form_text(request, CANARY_TITLE);
    MYSQL_RES *result = find_titles(request, title);
    if (result == NULL)
        return show(request, "", title);
    mysql_free_result(result);
    snprintf(kept, sizeof kept, "%s", form_text(request, CANARY_WORDS));
    return page_redirect(request, NULL, "/canary");
}

static const struct route routes[] = {
    {METHOD_GET, "/canary", RIGHT_SIGNED_IN, NULL, canary_page},
    {METHOD_POST, "/canary", RIGHT_SIGNED_IN, &form, canary_sent},
};

/* Under the name of home, whose database account it uses. */
static const struct handler handler = {
    .name = "home",
    .routes = routes,
    .route_count = sizeof routes / sizeof routes[0],
};

int main(int argc, char **argv)
{
    return handler_main(&handler, argc, argv);
}
