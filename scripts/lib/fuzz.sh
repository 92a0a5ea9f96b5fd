# Runs the fuzzers of tests/fuzz. Source this after build.sh.

FUZZ_FOUND="$HEELWISE_ROOT/build/fuzz/found"

# fuzz_target PRESET link|document|log CORPUS OPTION…: runs one fuzzer. Inputs that fail are kept in build/fuzz/found.
fuzz_target() {
  local preset=$1 target=$2 corpus=$3
  shift 3
  node "$HEELWISE_ROOT/scripts/lib/fuzz-seeds.mjs" "$HEELWISE_ROOT/build/fuzz/seeds"
  mkdir -p "$corpus" "$FUZZ_FOUND"
  # The timeout catches inputs that hang, and is long enough for slow machines.
  if ! HEELWISE_TAIL=60 quietly "fuzz-$target" "$HEELWISE_ROOT/build/$preset/${target}_fuzz" -print_final_stats=1 -timeout=120 -rss_limit_mb=1024 \
    -max_len=32768 -artifact_prefix="$FUZZ_FOUND/$target-" "$@" "$corpus" "$HEELWISE_ROOT/build/fuzz/seeds/$target"; then
    say "The input that failed is in build/fuzz/found. To run it again: build/$preset/${target}_fuzz FILE"
    return 1
  fi
  sed -n 's/^stat::number_of_executed_units: *\(.*\)/  '"$target"': \1 inputs, none of which failed/p' "$HEELWISE_ROOT/build/logs/fuzz-$target.log"
}
