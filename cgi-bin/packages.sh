#!/bin/sh
# packages.sh NAME...: installs those Debian packages that are missing. No service is
# started or enabled by it: a portal starts its own nginx and MariaDB under its state folder.
set -eu

missing=
for package in "$@"; do
    case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) in
    *'ok installed') ;;
    *) missing="$missing $package" ;;
    esac
done
[ -n "$missing" ] || exit 0

echo "Installing Debian packages:$missing"
root=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
        echo "This account may not install packages and there is no sudo. As root, run:" >&2
        echo "  apt-get install --no-install-recommends$missing" >&2
        exit 1
    }
    root=sudo
fi

# Debian asks this program before it starts a service; ours says no while this script lives.
policy=/usr/sbin/policy-rc.d
ours=
if [ ! -e $policy ]; then
    ours=yes
    trap '[ -z "$ours" ] || $root rm -f $policy' EXIT
    trap 'exit 1' INT TERM HUP
    printf '#!/bin/sh\n[ ! -d /proc/%s ] || exit 101\n' $$ | $root tee $policy >/dev/null
    $root chmod 755 $policy
fi

# shellcheck disable=SC2086 # a list of words
install() {
    $root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $missing
}
install || { $root apt-get -qq update && install; }

case "$missing " in
*' nginx '*) [ ! -d /run/systemd/system ] || $root systemctl disable --quiet nginx ;;
esac
