# Every script in scripts/ sources this first. It makes the shell strict and loads the environment and the functions.
set -euo pipefail
export HEELWISE_SCRIPT=1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/env.sh"
. "$here/packages.sh"
. "$here/build.sh"
