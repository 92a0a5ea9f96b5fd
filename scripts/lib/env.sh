# Source this. It sets HEELWISE_ROOT, and puts the project's tools and a Node that Vite and Vitest accept first in PATH.
# If Node is too old, npm's platform package is installed under build/node; scripts/lib/node pins its version and checksum.

HEELWISE_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export HEELWISE_ROOT
# shellcheck source=scripts/lib/say.sh
. "$HEELWISE_ROOT/scripts/lib/say.sh"

# Avoids warnings about locales from perl, apt and npm on some machines. C.UTF-8 exists on every Debian.
export LC_ALL=C.UTF-8
# Without this sloppiness ccache stores nothing that uses a precompiled header. Clones must not share such results: a precompiled header
# contains the path of the clone that made it, and breaks the build of another clone once that folder is gone.
unset CCACHE_BASEDIR
export CCACHE_SLOPPINESS=pch_defines,time_macros
# Browsers come from Debian packages (scripts/test installs them), never from npm.
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 PUPPETEER_SKIP_DOWNLOAD=1 SE_OFFLINE=true SE_AVOID_STATS=true
export NPM_CONFIG_FUND=false NPM_CONFIG_AUDIT=false NPM_CONFIG_UPDATE_NOTIFIER=false

node_is_new_enough() {
  command -v "$1" >/dev/null 2>&1 &&
    "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || (a === 22 && b >= 12) ? 0 : 1)' 2>/dev/null
}

# sha_of FILE…: prints a hash of the files. A stamp with it shows that an installed folder is current, so a second start needs no network.
sha_of() { cat "$@" | sha256sum | cut -c1-16; }

use_node() {
  local own="$HEELWISE_ROOT/build/node/bin"
  if [ -x "$own/node" ] && node_is_new_enough "$own/node"; then
    PATH="$own:$PATH"
    return
  fi
  node_is_new_enough node && return
  command -v npm >/dev/null 2>&1 || die "Neither Node >= 22.12 nor npm is installed." "Run scripts/build, which installs them, or run: apt-get install npm"
  step "Node >= 22.12 (this machine has $(node --version 2>/dev/null || echo none)) from npm into build/node"
  local work="$HEELWISE_ROOT/build/node.new"
  rm -rf "$work" && mkdir -p "$work"
  cp "$HEELWISE_ROOT"/scripts/lib/node/package*.json "$work/"
  (cd "$work" && npm ci --ignore-scripts --no-progress --loglevel=error) || die "npm could not fetch Node." "Check the network connection, then run this again."
  mkdir -p "$work/bin"
  local found
  found=$(echo "$work"/node_modules/node-linux-*/bin/node)
  [ -x "$found" ] || die "npm has no Node for this machine ($(uname -m))." "Install Node >= 22.12 by hand and run this again."
  ln -s "../${found#"$work"/}" "$work/bin/node"
  rm -rf "$HEELWISE_ROOT/build/node" && mv "$work" "$HEELWISE_ROOT/build/node"
  node_is_new_enough "$own/node" || die "The Node from npm does not start on this machine." "Install Node >= 22.12 by hand and run this again."
  PATH="$own:$PATH"
  step_done
}

# Runs npm ci, once for each content of the lock.
use_npm_packages() {
  local stamp="$HEELWISE_ROOT/node_modules/.heelwise-stamp" want
  want=$(sha_of "$HEELWISE_ROOT/package-lock.json")
  if [ "$(cat "$stamp" 2>/dev/null)" != "$want" ]; then
    step "npm packages from the lock"
    (cd "$HEELWISE_ROOT" && npm ci --ignore-scripts --no-progress --loglevel=error) ||
      die "npm ci failed." "Check the network connection, then run this again."
    echo "$want" >"$stamp"
    step_done
  fi
  if [ -n "${HEELWISE_CERTIFICATES:-}" ]; then
    rm -f "$HEELWISE_ROOT/build/certificates.pem"
    export NODE_EXTRA_CA_CERTS=$HEELWISE_CERTIFICATES
  fi
}

PATH="$HEELWISE_ROOT/node_modules/.bin:$PATH"
export PATH
# A person who sources this needs Node at once. The scripts install npm first (prepare in build.sh).
if [ -z "${HEELWISE_SCRIPT:-}" ]; then use_node; fi
