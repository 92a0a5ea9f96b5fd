# libFuzzer over tests/fuzz. Source after build.sh.

FUZZ_FOUND="$HEELWISE_ROOT/build/fuzz/found"

fuzz_build() {
  cmake_build fuzz "Links and documents for the fuzzer, with clang and sanitizers" &&
    node "$HEELWISE_ROOT/scripts/lib/fuzz-seeds.mjs" "$HEELWISE_ROOT/build/fuzz/seeds"
}

# fuzz_target link|document CORPUS OPTION…: what it finds is kept in build/fuzz/found.
fuzz_target() {
  local target=$1 corpus=$2
  shift 2
  mkdir -p "$corpus" "$FUZZ_FOUND"
  # The time is for an input that hangs, on the slowest machine.
  if ! HEELWISE_TAIL=60 quietly "fuzz-$target" "$HEELWISE_ROOT/build/fuzz/${target}_fuzz" -print_final_stats=1 -timeout=120 -rss_limit_mb=1024 \
    -max_len=32768 -artifact_prefix="$FUZZ_FOUND/$target-" "$@" "$corpus" "$HEELWISE_ROOT/build/fuzz/seeds/$target"; then
    say "What it tripped over is in build/fuzz/found; once more: build/fuzz/${target}_fuzz FILE"
    return 1
  fi
  sed -n 's/^stat::number_of_executed_units: *\(.*\)/  '"$target"': \1 inputs, none trips it/p' "$HEELWISE_ROOT/build/logs/fuzz-$target.log"
}
