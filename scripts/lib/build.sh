# The builds, each a step; `build_… || …` says what to do where one fails.

# cmake_build PRESET WHAT TARGET…
cmake_build() {
  local preset=$1 what=$2
  shift 2
  step "$what"
  (
    cd "$HEELWISE_ROOT" || exit 1
    quietly "$preset-configure" cmake --preset "$preset" &&
      quietly "$preset-build" cmake --build --preset "$preset" -j "$(nproc)" ${1:+--target "$@"}
  ) || return 1
  step_done
}

build_wasm() { cmake_build wasm "The engine as WebAssembly" heelwise_engine_module; }

# vite writes to a place of its own first: a build that fails leaves the last good site alone.
build_site() {
  step "The site"
  rm -rf "$HEELWISE_ROOT/build/site.new"
  (cd "$HEELWISE_ROOT" && HEELWISE_SITE="$HEELWISE_ROOT/build/site.new" quietly site-build vite build -c web/vite.config.ts) || return 1
  [ -e "$HEELWISE_ROOT/build/site.new/sw.js" ] || return 1
  rm -rf "$HEELWISE_ROOT/build/site"
  mv "$HEELWISE_ROOT/build/site.new" "$HEELWISE_ROOT/build/site"
  step_done
}

# What scripts/run and scripts/build need, from nothing.
prepare() {
  need_packages "$(packages_npm)" "$PACKAGES_BUILD" "$@"
  use_node
  use_npm_packages
}
