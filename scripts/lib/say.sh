# Functions for output: what is being done, how long it took, and what to do after a failure.

say() { printf '%s\n' "$*"; }

# step WHAT: prints the start of a step. step_done [WORD] prints its result and duration.
step() {
  STEP_START=$(date +%s%N)
  printf '· %s\n' "$1"
}

step_done() {
  local ms=$((($(date +%s%N) - STEP_START) / 1000000))
  printf '  %s in %d.%d s\n' "${1:-done}" $((ms / 1000)) $((ms % 1000 / 100))
}

# die WHAT [WHAT TO DO]: prints an error and exits with 1.
die() {
  printf '\nheelwise: %s\n' "$1" >&2
  [ $# -gt 1 ] && printf 'What to do: %s\n' "$2" >&2
  exit 1
}

# quietly NAME COMMAND…: writes the output to build/logs/NAME.log, and shows its end if the command fails.
quietly() {
  local log="$HEELWISE_ROOT/build/logs/$1.log"
  shift
  mkdir -p "$HEELWISE_ROOT/build/logs"
  if ! "$@" >"$log" 2>&1; then
    tail -n "${HEELWISE_TAIL:-40}" "$log" >&2
    printf '  (complete log: %s)\n' "$log" >&2
    return 1
  fi
}

# usage FILE: prints the comment at the head of a script, which is its help.
usage() {
  sed -n '2,/^[^#]/{ s/^# \{0,1\}//p }' "$1"
}
