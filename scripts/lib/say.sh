# Calm lines: what is being done, how long it took, and on failure what to do about it.

say() { printf '%s\n' "$*"; }

# step WHAT … step_done
step() {
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

# quietly NAME COMMAND…: keeps the output in build/logs/NAME.log, and shows its end where the command fails.
quietly() {
  local log="$HEELWISE_ROOT/build/logs/$1.log"
  shift
  mkdir -p "$HEELWISE_ROOT/build/logs"
  if ! "$@" >"$log" 2>&1; then
    tail -n "${HEELWISE_TAIL:-40}" "$log" >&2
    printf '  (all of it: %s)\n' "$log" >&2
    return 1
  fi
}

# usage FILE: the comment at the head of a script is its help.
usage() {
  sed -n '2,/^[^#]/{ s/^# \{0,1\}//p }' "$1"
}
