# Calm lines: what is being done, how long it took, and on failure what to do about it.

say() { printf '%s\n' "$*"; }

step() {
  STEP_NAME=$1
  STEP_START=$(date +%s%N)
  printf '· %s\n' "$1"
}

step_done() {
  local ms=$((($(date +%s%N) - STEP_START) / 1000000))
  printf '  %s in %d.%d s\n' "${1:-done}" $((ms / 1000)) $((ms % 1000 / 100))
}

# die WHAT [WHAT TO DO]
die() {
  printf '\nheelwise: %s\n' "$1" >&2
  [ $# -gt 1 ] && printf 'What to do: %s\n' "$2" >&2
  exit 1
}
