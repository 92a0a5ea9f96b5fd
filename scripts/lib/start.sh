# Sourced first by every script in scripts/: strict shell, where we are, and the functions.
set -euo pipefail
export HEELWISE_SCRIPT=1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/env.sh"
. "$here/packages.sh"
. "$here/build.sh"
