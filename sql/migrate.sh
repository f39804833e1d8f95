#!/bin/sh
# migrate.sh: brings the database up to date and sets who may do what in it. It may be
# killed anywhere and run again; a database that is newer than this folder is refused.
#
# Each file of migrations/ is one statement that can be repeated (DDL commits by itself),
# recorded in the table migrations when it is done. Views and grants follow when they changed.
#
#   THROUGHLINE_DB_HOSTS  first of a comma list: unix:/path.sock or host:port
#   THROUGHLINE_DB_NAME   (throughline)
#   THROUGHLINE_SECRETS   folder with a file for throughline_migrate and each handler's account
#   HANDLERS              the handlers' names
set -eu
cd "$(dirname "$0")"

first=${THROUGHLINE_DB_HOSTS%%,*}
case $first in
unix:*) server="socket = ${first#unix:}" ;;
*:*) server="protocol = tcp
host = ${first%:*}
port = ${first##*:}" ;;
*) server="protocol = tcp
host = $first" ;;
esac

# The password goes through a pipe, never on a command line.
sql() {
    mariadb --defaults-file=/dev/fd/3 "$@" 3<<END
[client]
$server
user = throughline_migrate
password = $(cat "$THROUGHLINE_SECRETS/migrate")
database = ${THROUGHLINE_DB_NAME:-throughline}
default-character-set = utf8mb4
init-command = "SET SESSION max_statement_time = 0"
local-infile = 0
END
}

record() {
    echo "INSERT IGNORE INTO migrations (name, applied_at) VALUES ('$1', UTC_TIMESTAMP());"
}

# account NAME HANDLER: makes it, where it is missing, with the handler's password.
account() {
    echo "CREATE USER IF NOT EXISTS 'throughline_$1';"
    echo "ALTER USER 'throughline_$1' IDENTIFIED BY '$(cat "$THROUGHLINE_SECRETS/$2")';"
}

# grants.sql, for accounts that have $1 after their names.
grants() {
    every=
    for handler in $HANDLERS; do
        every="${every:+$every, }'throughline_$handler'"
    done
    sed -e "s/@EVERY_HANDLER@/$every/" -e "s/'throughline_\([a-z_]*\)'/'throughline_\1$1'/g" grants.sql
}

# Each account is made beside the present one and takes its name, all in one statement: no
# right is missing for a moment, and one that left grants.sql is gone.
replace_accounts() {
    renames=
    for handler in $HANDLERS; do
        echo "DROP USER IF EXISTS 'throughline_${handler}_new', 'throughline_${handler}_old';"
        account "${handler}_new" "$handler"
        renames="${renames:+$renames, }'throughline_$handler' TO 'throughline_${handler}_old'"
        renames="$renames, 'throughline_${handler}_new' TO 'throughline_$handler'"
    done
    grants _new
    echo "RENAME USER $renames;"
    for handler in $HANDLERS; do
        echo "DROP USER 'throughline_${handler}_old';"
    done
}

echo 'CREATE TABLE IF NOT EXISTS migrations (name VARCHAR(120) NOT NULL PRIMARY KEY,
    applied_at DATETIME NOT NULL) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4' | sql

applied=$(echo 'SELECT name FROM migrations' | sql --skip-column-names)
is_applied() {
    case "
$applied
" in
    *"
$1
"*) ;;
    *) return 1 ;;
    esac
}

for name in $applied; do
    case $name in
    *.sql) [ -e "migrations/$name" ] || {
        echo "The database is newer than this version: it has had $name, which is not here." >&2
        exit 1
    } ;;
    esac
done

for file in migrations/*.sql; do
    name=${file#migrations/}
    is_applied "$name" && continue
    echo "Applying $name"
    { cat "$file"; record "$name"; } | sql
done

for handler in $HANDLERS; do
    account "$handler" "$handler"
done | sql

doors=grants-$({ cat views.sql; grants ''; } | sha256sum | cut -c 1-40)
is_applied "$doors" && exit 0
echo 'Setting views and grants'
sql <views.sql
replace_accounts | sql
{ echo "DELETE FROM migrations WHERE name LIKE 'grants-%';"; record "$doors"; } | sql
