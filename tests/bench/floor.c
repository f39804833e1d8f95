/* The floor that every page is measured against: a FastCGI program with four workers that
 * answers 8 KB from memory. THROUGHLINE_SOCKET names its socket. */

#include <fcgiapp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { WORKERS = 4, BODY_LENGTH = 8192 };

static void serve(int listening)
{
    static char body[BODY_LENGTH];
    memset(body, 'x', sizeof body);
    FCGX_Request request;
    FCGX_InitRequest(&request, listening, 0);
    while (FCGX_Accept_r(&request) == 0) {
        FCGX_PutS("Content-Type: text/html\r\nContent-Length: 8192\r\n\r\n", request.out);
        FCGX_PutStr(body, sizeof body, request.out);
        FCGX_Finish_r(&request);
    }
}

int main(void)
{
    umask(0007);
    int listening = FCGX_OpenSocket(getenv("THROUGHLINE_SOCKET"), 511);
    if (FCGX_Init() != 0 || listening < 0)
        return 1;
    for (int i = 0; i < WORKERS; i++)
        if (fork() == 0) {
            prctl(PR_SET_PDEATHSIG, SIGTERM);
            signal(SIGTERM, SIG_DFL);
            serve(listening);
            return 0;
        }
    while (wait(NULL) > 0)
        continue;
    return 0;
}
