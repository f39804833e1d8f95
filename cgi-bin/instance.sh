#!/bin/sh
# instance.sh start|stop|status|wait|run|reset: one portal with its own MariaDB, handlers
# and nginx, all under one folder and on loopback, as the person who calls it.
#
#   STATE  folder of the data, sockets, logs and settings (var)
#   PORT   of http on 127.0.0.1 (8080)
#   BUILD  folder of the programs (build)
#   DEMO   1: a new portal gets the demo organisation (1)
#   UNDER  command that each handler runs under, such as "valgrind --quiet" (none)
#   SLOWNESS  how many times longer than the product this build may take (1)
#   DATABASE_MEMORY  what the database may keep of its pages (64M)
set -eu
umask 077
cd "$(dirname "$0")/.."

ROOT=$PWD
STATE=$(realpath -m -- "${STATE:-var}")
PORT=${PORT:-8080}
BUILD=$(realpath -m -- "${BUILD:-build}")
HANDLERS=$(sed -n 's/^HANDLERS = //p' Makefile)
POOLS="$HANDLERS results-slow"
ORIGIN=http://127.0.0.1:$PORT
SOCKET=$STATE/run/mariadb.sock
PATH=$PATH:/usr/sbin

say() {
    printf '%s\n' "$*"
}

fail() {
    say "$*" >&2
    exit 1
}

# ---- processes: run/NAME.pid holds the id and the start time, so that a number that
# ---- was given to another process since is never taken for ours

# Prints when process $1 started, in ticks since boot; nothing if it ended.
started_at() {
    sed -n '/) Z /!s/.*) //p' "/proc/$1/stat" 2>/dev/null | cut -d ' ' -f 20
}

# Prints the process id of NAME if it runs.
pid_of() {
    pid='' start=''
    read -r pid start 2>/dev/null <"$STATE/run/$1.pid" || return 1
    [ -n "$start" ] && [ "$(started_at "$pid")" = "$start" ] && say "$pid"
}

# launch NAME COMMAND...: in a session of its own, its output added to log/NAME.log.
launch() {
    name=$1
    shift
    setsid "$@" </dev/null >>"$STATE/log/$name.log" 2>&1 9>&- &
    say "$! $(started_at $!)" >"$STATE/run/$name.pid"
}

# Ends what is left of NAME where its first process was killed and others live on, as those of
# nginx do, which keep the port: whatever writes its log.
end_rest() {
    [ -e "$STATE/run/$1.pid" ] || return 0
    for file in $(find /proc/[0-9]*/fd/2 -maxdepth 0 -lname "$STATE/log/$1.log" 2>/dev/null); do
        pid=${file#/proc/}
        kill -s QUIT "${pid%/fd/2}" 2>/dev/null || true
    done
    rm -f "$STATE/run/$1.pid"
}

# end NAME SIGNAL: and wait until it is gone; after 30 seconds it is killed.
end() {
    pid=$(pid_of "$1") || { end_rest "$1"; return; }
    kill -s "$2" "$pid"
    tries=0
    while pid_of "$1" >/dev/null; do
        tries=$((tries + 1))
        [ $tries -lt 600 ] || kill -s KILL "$pid" 2>/dev/null || true
        sleep 0.05
    done
    rm -f "$STATE/run/$1.pid"
}

# ---- settings

make_secret() {
    [ -s "$STATE/secrets/$1" ] || {
        head -c 24 /dev/urandom | od -An -v -tx1 | tr -d ' \n' >"$STATE/secrets/$1.new"
        mv "$STATE/secrets/$1.new" "$STATE/secrets/$1"
    }
}

make_settings() {
    for handler in migrate $HANDLERS; do
        make_secret "$handler"
    done
    cat >"$STATE/env" <<END
THROUGHLINE_WORKERS="${THROUGHLINE_WORKERS:-4}"
THROUGHLINE_REQUESTS="${THROUGHLINE_REQUESTS:-20000}"
THROUGHLINE_WRITES_A_MINUTE="${THROUGHLINE_WRITES_A_MINUTE:-}"
THROUGHLINE_RENDERS_A_MINUTE="${THROUGHLINE_RENDERS_A_MINUTE:-}"
THROUGHLINE_ORIGIN="$ORIGIN,http://localhost:$PORT"
THROUGHLINE_TEMPLATES="${THROUGHLINE_TEMPLATES:-$ROOT/templates}"
THROUGHLINE_ASSETS="$(cat build/www/version)"
THROUGHLINE_NAME="${THROUGHLINE_NAME:-Throughline}"
THROUGHLINE_DEVELOPMENT="${THROUGHLINE_DEVELOPMENT:-1}"
THROUGHLINE_DB_HOSTS="${THROUGHLINE_DB_HOSTS:-unix:$SOCKET}"
THROUGHLINE_DB_NAME="throughline"
THROUGHLINE_SECRETS="$STATE/secrets"
THROUGHLINE_GENERATIONS="${THROUGHLINE_GENERATIONS-$STATE/run/generations}"
END
    sed -e "s|@ROOT@|$ROOT|" -e "s|@RUN@|$STATE/run|" -e "s|@LOG@|$STATE/log|" \
        -e "s|@TMP@|$STATE/tmp|" -e "s|@USER@|$(nginx_user)|" -e '/@TLS@/,+1d' \
        -e "s|@LISTEN@|127.0.0.1:$PORT|" -e "s|@HOSTS@|127.0.0.1 localhost|" \
        -e "s|@SIGN_IN_RATE@|${SIGN_IN_RATE:-60r/m}|" -e "s|@WRITE_RATE@|${WRITE_RATE:-20r/s}|" \
        -e "s|@RENDER_RATE@|${RENDER_RATE:-5r/s}|" \
        nginx.conf >"$STATE/nginx.conf"
}

# Only root may say who the workers are; they need its folder, so they are the same.
nginx_user() {
    [ "$(id -u)" -ne 0 ] || say 'user root;'
}

# The settings for this shell and all that it starts.
use_settings() {
    set -a
    # shellcheck disable=SC1091
    . "$STATE/env"
    set +a
}

# ---- database

make_database() {
    cat >"$STATE/mariadb.cnf" <<END
[mariadbd]
datadir = $STATE/data
socket = $SOCKET
pid-file = $STATE/run/mariadbd.own.pid
tmpdir = $STATE/tmp
skip-networking
skip-name-resolve
skip-log-bin
local-infile = 0
secure-file-priv = $STATE/tmp
symbolic-links = 0
character-set-server = utf8mb4
collation-server = utf8mb4_unicode_520_ci
default-time-zone = +00:00
sql-mode = TRADITIONAL
max-statement-time = 5
innodb-buffer-pool-size = ${DATABASE_MEMORY:-64M}
innodb-log-file-size = 16M
innodb-autoinc-lock-mode = 2
key-buffer-size = 1M
aria-pagecache-buffer-size = 8M
performance-schema = off
END
    [ -e "$STATE/data/made" ] && return
    rm -rf "$STATE/data"
    # forced: a machine whose name cannot be looked up will do, the network is not used
    mariadb-install-db --defaults-file="$STATE/mariadb.cnf" --user="$(id -un)" --skip-test-db --force \
        --auth-root-authentication-method=socket --auth-root-socket-user="$(id -un)" \
        >"$STATE/log/install.log" 2>&1 || fail "The database was not made: see $STATE/log/install.log"
    [ "${DEMO:-1}" != 1 ] || touch "$STATE/demo-wanted"
    touch "$STATE/data/made"
}

# As the administrator: the person who runs the portal, known by the socket.
sql() {
    mariadb --no-defaults --socket="$SOCKET" --user="$(id -un)" --default-character-set=utf8mb4 "$@"
}

# One that runs and does not answer either begins, or was killed and has not ended yet.
start_database() {
    launched=''
    until sql -e 'DO 1' >/dev/null 2>&1; do
        if ! pid_of mariadbd >/dev/null; then
            [ -z "$launched" ] || fail "The database ended: see $STATE/log/mariadbd.log"
            make_database
            launch mariadbd mariadbd --defaults-file="$STATE/mariadb.cnf" --user="$(id -un)"
            launched=1
        fi
        sleep 0.05
    done
}

migrate() {
    sql <<END
CREATE DATABASE IF NOT EXISTS throughline;
CREATE USER IF NOT EXISTS throughline_migrate;
ALTER USER throughline_migrate IDENTIFIED BY '$(cat "$STATE/secrets/migrate")';
GRANT CREATE USER ON *.* TO throughline_migrate;
GRANT ALL ON throughline.* TO throughline_migrate WITH GRANT OPTION;
END
    HANDLERS=$HANDLERS sql/migrate.sh >>"$STATE/log/migrate.log" 2>&1 ||
        fail "The database could not be brought up to date: $(tail -n 5 "$STATE/log/migrate.log")"
}

# The demo organisation is one transaction with its row in migrations: all of it, once.
load_demo() {
    [ -e "$STATE/demo-wanted" ] || return 0
    has_demo || {
        echo 'SET SESSION max_statement_time = 0; START TRANSACTION;'
        echo "INSERT INTO migrations (name, applied_at) VALUES ('demo', UTC_TIMESTAMP());"
        cat sql/demo/*.sql
        echo 'COMMIT;'
    } | sql throughline || fail 'The demo organisation was not loaded.'
    rm "$STATE/demo-wanted"
}

# The demo's text, and what an older version rendered.
render_again() {
    for handler in $HANDLERS; do
        "$BUILD/cgi-bin/$handler" --render-again >>"$STATE/log/$handler.log" 2>&1 ||
            fail "Stored text was not rendered: see $STATE/log/$handler.log"
    done
}

has_demo() {
    [ -n "$(sql throughline -Ne "SELECT 1 FROM migrations WHERE name = 'demo'")" ]
}

# A handler's workers, or for HANDLER-slow those for its long work.
launch_pool() (
    export THROUGHLINE_SOCKET="$STATE/run/$1.sock"
    case $1 in *-slow) export THROUGHLINE_SLOW=1 THROUGHLINE_WORKERS=3 ;; esac
    # shellcheck disable=SC2086 # a command with its options
    launch "$1" ${UNDER:-} "$BUILD/cgi-bin/${1%-slow}"
)

# ---- commands

start() {
    socket=$STATE/run/campaigns.sock
    [ ${#socket} -le 107 ] || fail "The path of STATE is too long for a socket: $STATE"
    case $STATE in *[\"\'\\\|\$\ ]*) fail "STATE must have no spaces or quotes: $STATE" ;; esac
    mkdir -p "$STATE/run" "$STATE/log" "$STATE/secrets" "$STATE/tmp"
    exec 9>"$STATE/run/lock"
    flock 9
    make_settings
    use_settings
    start_database
    migrate
    load_demo
    render_again
    for pool in $POOLS; do
        pid_of "$pool" >/dev/null || launch_pool "$pool"
    done
    pid_of nginx >/dev/null || {
        end_rest nginx
        launch nginx nginx -p "$STATE" -c "$STATE/nginx.conf" -e "$STATE/log/nginx.log" -g 'daemon off;'
    }
    flock -u 9
}

stop() {
    [ -d "$STATE/run" ] || return 0
    end nginx QUIT
    for pool in $POOLS; do
        end "$pool" TERM
    done
    end mariadbd TERM
}

status() {
    ended=0
    for name in mariadbd $POOLS nginx; do
        if pid=$(pid_of "$name"); then
            say "$name runs as process $pid"
        else
            say "$name does not run"
            ended=3
        fi
    done
    return $ended
}

# home answers for the portal, each other handler for itself.
healthy() {
    for name in $HANDLERS; do
        path=/healthz/$name
        [ "$name" != home ] || path=/healthz
        curl -fs -o /dev/null --max-time 2 "$ORIGIN$path" || return 1
    done
}

wait_until_healthy() {
    tries=0
    until healthy; do
        tries=$((tries + 1))
        for name in $POOLS nginx; do
            pid_of "$name" >/dev/null || fail "$name ended: $(tail -n 3 "$STATE/log/$name.log")"
        done
        [ $tries -lt $((300 * ${SLOWNESS:-1})) ] ||
            fail "$ORIGIN/healthz is not good after $((tries / 10)) seconds: see $STATE/log"
        sleep 0.1
    done
}

run() {
    follower=''
    trap 'exit 0' INT TERM HUP
    trap 'trap "" INT TERM HUP; say "Stopping."; [ -z "$follower" ] || kill "$follower"; stop' EXIT
    start
    wait_until_healthy
    say "Throughline is at $ORIGIN"
    if has_demo; then
        say "Sign in with the password 'throughline demo 2026' as"
        say '  dana.okafor (leader), sam.reyes (content), priya.nair (employee) or alex.admin (admin)'
    else
        say 'Nobody has an account yet? This prints an invitation for the first admin:'
        say "  (set -a; . $STATE/env; $BUILD/cgi-bin/account --first-admin EMAIL NAME)"
    fi
    say 'Ctrl-C stops it. The log follows.'
    tail -q -n 0 -F "$STATE"/log/*.log &
    follower=$!
    wait
}

reset() {
    [ -d "$STATE" ] || return 0
    printf 'All data of the portal in %s will be deleted. Type yes to go on: ' "$STATE"
    read -r answer
    [ "$answer" = yes ] || fail 'Nothing was deleted.'
    stop
    rm -rf "$STATE/data" "$STATE/secrets" "$STATE/run" "$STATE/log" "$STATE/tmp" "$STATE/env" \
        "$STATE/mariadb.cnf" "$STATE/nginx.conf" "$STATE/demo-wanted"
    rmdir --ignore-fail-on-non-empty "$STATE"
}

case ${1:-} in
start | stop | status | run | reset) "$1" ;;
wait) wait_until_healthy ;;
*) fail 'usage: instance.sh start|stop|status|wait|run|reset' ;;
esac
