#include "lib/app.h"

#include <malloc.h>
#include <setjmp.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/error_page.h"
#include "lib/generations.h"
#include "lib/limits.h"
#include "lib/log.h"
#include "lib/transaction.h"
#include "lib/worker.h"

enum {
    ARENA_MOST = 64 * 1024 * 1024,
    TARGET_MOST = 400,
    SECONDS_MOST = 10,
    SLOW_SECONDS_MOST = 600,
};

struct server {
    struct app app;
    struct arena *arena;
    struct request request;
};

/* What stands before a page function, in one order: method and path, host, body,
 * session, right, token, limits, fields. */

/* The most bytes that a form may have. */
static size_t body_most(const struct form *form)
{
    return form != NULL && form->body_most != 0 ? form->body_most : FORM_BODY;
}

static enum status read_body(struct request *request, const struct request_source *source)
{
    if (request->route->method != METHOD_POST)
        return STATUS_OK;
    return request_parse_body(request, source, body_most(request->route->form));
}

static enum status check_right(struct request *request)
{
    unsigned right = request->route->right;
    if (right == RIGHT_ANYONE || person_is(request, right))
        return STATUS_OK;
    return request->person == NULL ? STATUS_SIGN_IN : STATUS_FORBIDDEN;
}

static enum status check_form(struct request *request)
{
    if (request->route->method != METHOD_POST)
        return STATUS_OK;
    if (!session_form_token_fits(request)) {
        log_warning("form token or origin does not fit");
        return STATUS_FORBIDDEN;
    }
    bool renders = body_most(request->route->form) > FORM_BODY;
    enum status status = limit_take(request, renders ? LIMIT_RENDERS : LIMIT_WRITES);
    return status == STATUS_OK ? form_read(request, request->route->form) : status;
}

/* The methods that this path does take (RFC 9110, 10.2.1). */
static void say_allowed(struct request *request)
{
    const struct handler *handler = request->app->handler;
    static const enum method methods[] = {METHOD_GET, METHOD_POST};
    struct request probe = *request;
    struct buf allowed;
    buf_init(&allowed, request->arena);
    for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
        probe.method = methods[i];
        if (route_find(&probe, handler->routes, handler->route_count) == STATUS_OK)
            buf_printf(&allowed, "%s%s", allowed.length == 0 ? "" : ", ",
                       methods[i] == METHOD_GET ? "GET, HEAD" : "POST");
    }
    page_header(request, "Allow", allowed.data);
}

static bool is_health_check(const struct request *request)
{
    return strncmp(request->path, "/healthz/", 9) == 0 &&
           strcmp(request->path + 9, request->app->handler->name) == 0;
}

static enum status answer_health(struct request *request)
{
    enum status status = db_ping(request);
    if (status != STATUS_OK)
        return status;
    return page_send(request, "text/plain; charset=utf-8", NULL, "ok\n", 3);
}

/* A form that was sent twice and now meets what it did is no mistake. */
static enum status answer_page(struct request *request)
{
    enum status status = request->route->page(request);
    int code = status == STATUS_OK ? page_code(request) : (int)status;
    bool is_refused = code >= 400 && code < 500;
    if (request->method == METHOD_POST && is_refused && transaction_repeats(request))
        return STATUS_OK;
    return status;
}

static enum status answer_route(struct request *request, const struct request_source *source)
{
    const struct handler *handler = request->app->handler;
    if (config_origin_of_host(request->app->config, request->host) == NULL)
        return STATUS_MISDIRECTED;
    if (is_health_check(request))
        return answer_health(request);
    enum status status = route_find(request, handler->routes, handler->route_count);
    enum status body = STATUS_OK;
    if (status == STATUS_METHOD)
        say_allowed(request);
    if (status == STATUS_OK)
        body = read_body(request, source);
    enum status session = session_find(request); /* error pages greet the person too */
    if (status == STATUS_OK)
        status = body != STATUS_OK ? body : session;
    if (status == STATUS_OK)
        status = check_right(request);
    if (status == STATUS_OK)
        status = check_form(request);
    return status == STATUS_OK ? answer_page(request) : status;
}

/* A person who is not signed in and asks for a page is led there after signing in. */
static enum status to_sign_in(struct request *request)
{
    if (strlen(request->target) > TARGET_MOST || strcmp(request->target, "/") == 0)
        return page_redirect(request, NULL, "/sign-in");
    return page_redirect(request, NULL, "/sign-in?next=%s",
                         page_escape(request->arena, request->target));
}

/* The pattern stands for the path, which may hold an invitation; nginx logs the others. */
static void log_answer(const struct request *request, enum status status)
{
    int code = page_code(request);
    if (code >= 400)
        log_warning("%s %s answered %d (%d), person %lld",
                    request->method == METHOD_POST ? "POST" : "GET",
                    request->route == NULL ? "no route" : request->route->pattern, code,
                    (int)status, (long long)person_id(request));
}

static void answer_request(struct request *request, const struct request_source *source)
{
    enum status status = request_parse_head(request, source);
    if (!page_begin(request)) {
        page_set_code(request, STATUS_UNAVAILABLE);
        return;
    }
    log_request(request->id);
    if (status == STATUS_OK)
        status = answer_route(request, source);
    if (status == STATUS_SIGN_IN && request->method != METHOD_POST)
        status = to_sign_in(request);
    if (status != STATUS_OK)
        error_page(request, status);
    log_answer(request, status);
}

static void answer(void *data, const struct request_source *source, struct worker_reply *reply)
{
    static const char no_memory[] = "Status: 503 Failed\r\nContent-Type: "
                                    "text/plain\r\nContent-Length: 0\r\nRetry-After: 5\r\n\r\n";
    struct server *server = data;
    jmp_buf exhausted;
    page_end(&server->request);
    arena_reset(server->arena);
    server->request = (struct request){.arena = server->arena, .app = &server->app};
    arena_on_exhausted(server->arena, &exhausted);
    if (setjmp(exhausted) == 0) {
        answer_request(&server->request, source);
        page_reply(&server->request, reply);
    } else {
        log_error("request needs more memory than it may have");
        db_rollback(&server->request);
        *reply = (struct worker_reply){.head = no_memory, .head_length = sizeof no_memory - 1};
    }
    request_close(&server->request);
    log_request(NULL);
}

static void afterwards(void *data)
{
    struct server *server = data;
    struct request *request = &server->request;
    jmp_buf exhausted;
    if (request->afterwards == NULL)
        return;
    log_request(request->id);
    arena_on_exhausted(server->arena, &exhausted);
    if (setjmp(exhausted) == 0) {
        request->afterwards(request);
    } else {
        log_error("work needs more memory than it may have");
        db_rollback(request);
    }
    request_close(request);
    log_request(NULL);
}

static bool start(void *data)
{
    struct server *server = data;
    server->arena = arena_new(ARENA_MOST);
    server->app.db = db_new(server->app.config);
    server->app.templates =
        templates_new(server->app.config->templates, server->app.config->development);
    return server->arena != NULL && server->app.db != NULL && server->app.templates != NULL;
}

/* The chore, for a request that nobody made. */
static void work(struct server *server)
{
    jmp_buf exhausted;
    page_end(&server->request);
    arena_reset(server->arena);
    server->request = (struct request){
        .arena = server->arena, .app = &server->app, .id = "", .host = "", .path = ""};
    arena_on_exhausted(server->arena, &exhausted);
    if (setjmp(exhausted) == 0)
        server->app.handler->chore->work(&server->request);
    else
        log_error("work between requests needs more memory than it may have");
}

static int between(void *data)
{
    const struct chore *chore = ((struct server *)data)->app.handler->chore;
    if (chore->due() == 0)
        work(data);
    return chore->due();
}

static void stop(void *data)
{
    struct server *server = data;
    if (server->app.handler->chore != NULL && server->app.handler->chore->due() >= 0)
        work(server);
    page_end(&server->request);
    templates_free(server->app.templates);
    db_free(server->app.db);
    arena_free(server->arena);
}

static const char *method_name(enum method method)
{
    return method == METHOD_POST ? "POST" : "GET";
}

/* One line a route: method, pattern, right, form, its fields as name:kind:flags, its most
 * bytes. */
static int print_routes(const struct handler *handler)
{
    for (size_t i = 0; i < handler->route_count; i++) {
        const struct route *route = &handler->routes[i];
        printf("%s\t%s\t%u\t%s\t", method_name(route->method), route->pattern, route->right,
               route->form == NULL ? "" : route->form->name);
        for (size_t j = 0; route->form != NULL && j < route->form->count; j++)
            printf("%s%s:%d:%u", j == 0 ? "" : ",", route->form->fields[j].name,
                   (int)route->form->fields[j].kind, route->form->fields[j].flags);
        printf("\t%zu\n", body_most(route->form));
    }
    return EXIT_SUCCESS;
}

static int run_once(struct server *server, int argc, char **argv)
{
    const struct handler *handler = server->app.handler;
    int exit_status = EXIT_FAILURE;
    if (!start(server))
        return EXIT_FAILURE;
    server->request = (struct request){
        .arena = server->arena, .app = &server->app, .id = "", .host = "", .path = ""};
    if (strcmp(argv[1], "--render-again") == 0)
        exit_status =
            handler->render_again == NULL || handler->render_again(&server->request) == STATUS_OK
                ? EXIT_SUCCESS
                : EXIT_FAILURE;
    else if (handler->command != NULL && strcmp(argv[1], handler->command) == 0)
        exit_status = page_begin(&server->request)
                          ? handler->run_command(&server->request, argc - 2, argv + 2)
                          : EXIT_FAILURE;
    else
        fprintf(stderr, "usage: %s [--routes | --render-again%s%s]\n", handler->name,
                handler->command == NULL ? "" : " | ",
                handler->command == NULL ? "" : handler->command);
    stop(server);
    return exit_status;
}

/* A page takes some hundred kilobytes of heap and frees them at its end. The C library would
 * hand them back to the kernel and fetch them anew, page by page, for the next request; so the
 * heap stays as large as the largest page made it. What is larger than a page ever needs at
 * once is mapped by itself and given back. */
static void keep_heap(void)
{
    enum { NEVER = 256 * 1024 * 1024, LARGE = 512 * 1024 };
    mallopt(M_TRIM_THRESHOLD, NEVER);
    mallopt(M_MMAP_THRESHOLD, LARGE);
}

int handler_main(const struct handler *handler, int argc, char **argv)
{
    if (argc == 2 && strcmp(argv[1], "--routes") == 0)
        return print_routes(handler);
    log_open(handler->name);
    keep_heap();
    struct config config;
    struct server server = {.app = {.handler = handler, .config = &config}};
    struct arena *settings = arena_new(ARENA_MOST);
    if (settings == NULL || sodium_init() < 0 || !config_read(&config, settings, handler->name) ||
        (config.generations != NULL && !generations_open(config.generations)) ||
        !limits_prepare() || (handler->prepare != NULL && !handler->prepare())) {
        arena_free(settings);
        return EXIT_FAILURE;
    }
    int exit_status;
    if (argc > 1) {
        exit_status = run_once(&server, argc, argv);
    } else {
        struct worker_settings worker = {.name = handler->name,
                                         .socket_path = config.socket_path,
                                         .workers = config.workers,
                                         .requests_most = config.requests,
                                         .seconds_most =
                                             config.is_slow ? SLOW_SECONDS_MOST : SECONDS_MOST};
        struct worker_program program = {.data = &server,
                                         .start = start,
                                         .answer = answer,
                                         .afterwards = afterwards,
                                         .stop = stop,
                                         .between = handler->chore == NULL ? NULL : between};
        exit_status = worker_run(&worker, &program, argv);
    }
    arena_free(settings);
    return exit_status;
}
