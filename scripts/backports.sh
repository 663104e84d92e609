#!/usr/bin/env bash
# Unpacks the libcurl of Debian's backports, and the libraries that it needs and the system
# lacks, beside the system's, and prints the path of its libcurl.so.4. Installs nothing.
# A process that loads it needs its folder in LD_LIBRARY_PATH where such libraries came along.
set -euo pipefail

cd "$(dirname "$0")/.."
. scripts/apt.sh
release=$(debian_release)
cache="$PWD/.cache/backports-$release"
if [ -e "$cache/path" ]; then
  cat "$cache/path"
  exit 0
fi

rm -rf "$cache"
mkdir -p "$cache/root"
open_apt "$cache" "$release" "$release-backports"
apt-get "${apt[@]}" update >&2

# What the system lacks: what libcurl depends on and apt would newly install.
package=libcurl4
depends=$(apt-cache "${apt[@]}" depends --recurse --no-recommends --no-suggests \
  --no-conflicts --no-breaks --no-replaces --no-enhances "$package" | grep '^[a-z0-9]' | sort -u)
plan=$(apt-get "${apt[@]}" --simulate --no-install-recommends \
  --target-release "$release-backports" install "$package" |
  awk '$1 == "Inst" && $3 !~ /^\[/ { print $2 }' | sort -u)
mapfile -t lacking < <(comm -12 <(echo "$depends") <(echo "$plan") | grep -vx "$package" || true)
for name in "$package/$release-backports" ${lacking[@]+"${lacking[@]}"}; do
  (cd "$cache/archives" && apt-get "${apt[@]}" download "$name" >&2)
done
for archive in "$cache"/archives/*.deb; do dpkg-deb --extract "$archive" "$cache/root"; done

library=$(find "$cache/root" -name libcurl.so.4 | head -n 1)
[ -n "$library" ] || { echo "the package has no libcurl.so.4" >&2; exit 1; }
lost=$(LD_LIBRARY_PATH="$(dirname "$library")" ldd "$library" | awk '/not found/ { print $1 }')
[ -z "$lost" ] || { echo "libraries still missing: $lost" >&2; exit 1; }
rm -rf "$cache/archives" "$cache/lists"
echo "$library" | tee "$cache/path"
