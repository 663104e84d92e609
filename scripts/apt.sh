# For other scripts to read in: an apt of their own, which changes nothing of the system's.

# The name of Debian's release that this system is.
debian_release() {
  (. /etc/os-release && echo "${VERSION_CODENAME:-}") | grep . ||
    { echo "this is no Debian release" >&2; return 1; }
}

# open_apt FOLDER SUITE ...: lists and archives go into the folder; sets the array `apt`,
# the options for apt-get and apt-cache. The address of the packages is that of the machine's
# own apt configuration: the first mirror that the system takes its own release from.
open_apt() {
  local folder=$1 release mirror suite
  shift
  release=$(debian_release)
  mirror=$(apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' |
    awk -v release="$release" '$2 == release && $3 == "main" && !found { found = $1 } END { print found }')
  [ -n "$mirror" ] || { echo "apt names no source for $release" >&2; return 1; }
  mkdir -p "$folder"/{lists/partial,archives/partial}
  for suite in "$@"; do
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main"
  done >"$folder/sources.list"
  apt=(
    -q
    -o "Dir::Etc::SourceList=$folder/sources.list"
    -o "Dir::Etc::SourceParts=-"
    -o "Dir::State::Lists=$folder/lists"
    -o "Dir::Cache::Archives=$folder/archives"
    -o "Dir::Cache::pkgcache="
    -o "Dir::Cache::srcpkgcache="
    -o "APT::Sandbox::User=root"
  )
}
