# Installs Debian packages. Only missing ones are installed, so that a second start needs no network.

# Each line is `PACKAGE [FILE OR COMMAND]`. If the file or command exists, the package is not needed.
PACKAGES_CMAKE='
cmake cmake
ninja-build ninja
ccache ccache
'
PACKAGES_BUILD="$PACKAGES_CMAKE
emscripten /usr/share/emscripten/em++.py
"
PACKAGES_NATIVE='
g++ g++
catch2
librapidcheck-dev
libcli11-dev
'
# clang compiles the engine with sanitizers faster than g++ does, and includes libFuzzer. Their run-time libraries are a separate package.
PACKAGES_SANITIZERS='
clang clang++
libclang-rt-dev
'
PACKAGES_CHECK='
clang-format-19 clang-format-19
clang-tidy clang-tidy
shellcheck shellcheck
'
PACKAGES_BROWSERS='
chromium
firefox-esr
webkit2gtk-driver
xvfb
xauth
fonts-dejavu-core
'

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

boost_is_new_enough() {
  [ -e /usr/include/boost/json/src.hpp ] &&
    [ "$(sed -n 's/^#define BOOST_VERSION \([0-9]*\).*/\1/p' /usr/include/boost/version.hpp)" -ge 108100 ]
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    die "This command needs root, and there is no sudo: $*" "Run it as root, then run this again."
  fi
}

apt_get() { as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 apt-get -o Dpkg::Use-Pty=0 "$@"; }

# need_packages "$PACKAGES_BUILD"…: installs those packages of the lists that are missing.
need_packages() {
  keep_certificates
  local missing=() package probe
  while read -r package probe; do
    [ -n "$package" ] || continue
    [ -n "$probe" ] && command -v "$probe" >/dev/null 2>&1 && continue
    [ -n "$probe" ] && [ -e "$probe" ] && continue
    installed "$package" || missing+=("$package")
  done <<<"$(printf '%s\n' "$@")"
  [[ " $* " == *cmake* ]] && ! boost_is_new_enough && missing+=(libboost)
  [ ${#missing[@]} -eq 0 ] && return
  command -v apt-get >/dev/null 2>&1 ||
    die "This machine has no apt-get to install: ${missing[*]}" "Use Debian 12 or 13, on which Heelwise builds."
  step "Debian packages (this takes some minutes the first time): ${missing[*]}"
  quietly apt-update apt_get update || die "apt-get update failed." "Check the network connection, then run this again."
  if [ "${missing[-1]}" = libboost ]; then
    # Debian 12 has Boost 1.74, which is too old, and 1.81. Debian 13 has 1.83 and 1.88. The oldest version that is new enough
    # is the one we test with.
    missing[-1]=$(apt-cache search --names-only '^libboost1\.[0-9]+-dev$' |
      awk '{ split($1, part, /[.-]/); if (part[2] >= 81) print $1 }' | sort -V | sed -n 1p)
  fi
  quietly apt-install apt_get install -y --no-install-recommends --no-remove "${missing[@]}" ||
    die "apt-get could not install: ${missing[*]}" "Read build/logs/apt-install.log, then run this again."
  step_done
}

# Installing ca-certificates rewrites the machine's bundle and loses certificates that were added by hand. npm still needs those, so a
# copy is kept until use_npm_packages has installed everything and removes it.
keep_certificates() {
  [ -z "${HEELWISE_CERTIFICATES:-}" ] && [ -e "${NODE_EXTRA_CA_CERTS:-}" ] || return 0
  local kept="$HEELWISE_ROOT/build/certificates.pem"
  mkdir -p "$HEELWISE_ROOT/build"
  [ -e "$kept" ] || cp "$NODE_EXTRA_CA_CERTS" "$kept"
  HEELWISE_CERTIFICATES=$NODE_EXTRA_CA_CERTS
  export NODE_EXTRA_CA_CERTS="$kept"
}

# Prints the packages that npm needs, or nothing if npm is installed. Debian's npm brings a Node that can fetch a newer one.
packages_npm() {
  command -v npm >/dev/null 2>&1 || echo npm
  # Debian's Node trusts only the machine's certificates.
  [ -e /etc/ssl/certs/ca-certificates.crt ] || echo ca-certificates
}

# Debian 13 has Catch2 3 only as a native library. Its source package contains a single-file version, which we compile to WebAssembly.
need_catch_source() {
  [ -e /usr/include/catch2/catch_all.hpp ] || return 0
  local deps="$HEELWISE_ROOT/build/deps" version
  [ -e "$deps/catch2/extras/catch_amalgamated.cpp" ] && return
  step "The source of Catch2 from Debian's source package"
  version=$(dpkg-query -W -f '${source:Version}' catch2)
  quietly catch-source fetch_catch_source "$deps" "$version" ||
    die "Could not fetch the source of Catch2." "Check the network connection, then run this again."
  step_done
}

# Downloads the source package from the machine's package sources. Uses separate package lists, so that nothing on the machine changes.
fetch_catch_source() {
  local deps=$1 version=$2 work="$1/catch2.new" file
  rm -rf "$work"
  mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/sources"
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [ -e "$file" ] && sed -n 's/^ *deb /deb-src /p' "$file" >"$work/sources/$(basename "$file" .list).list"
  done
  for file in /etc/apt/sources.list.d/*.sources; do
    [ -e "$file" ] && sed 's/^Types:.*/Types: deb-src/' "$file" >"$work/sources/$(basename "$file")"
  done
  local options=(-o "Dir::Etc::sourcelist=/dev/null" -o "Dir::Etc::sourceparts=$work/sources"
    -o "Dir::State::lists=$work/lists" -o "Dir::Cache=$work/cache" -o "APT::Sandbox::User=$(id -un)")
  apt-get "${options[@]}" update &&
    (cd "$work" && apt-get "${options[@]}" source --download-only "catch2=$version") &&
    mkdir -p "$work/source" &&
    tar -xf "$(echo "$work"/catch2_*.orig.tar.*)" -C "$work/source" --strip-components=1 &&
    [ -e "$work/source/extras/catch_amalgamated.cpp" ] &&
    rm -rf "$deps/catch2" && mv "$work/source" "$deps/catch2" && rm -rf "$work"
}
