# Functions for the builds. Each prints a step and returns 1 on failure; the caller then says what to do.

# cmake_build PRESET WHAT TARGET…: configures and builds the targets, or the default target if none is given.
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

# Vite writes to a separate folder first, so that a failed build leaves the last good site in place.
build_site() {
  step "The site"
  rm -rf "$HEELWISE_ROOT/build/site.new"
  (cd "$HEELWISE_ROOT" && HEELWISE_SITE="$HEELWISE_ROOT/build/site.new" quietly site-build vite build -c web/vite.config.ts) || return 1
  [ -e "$HEELWISE_ROOT/build/site.new/sw.js" ] || return 1
  rm -rf "$HEELWISE_ROOT/build/site"
  mv "$HEELWISE_ROOT/build/site.new" "$HEELWISE_ROOT/build/site"
  step_done
}

# prepare PACKAGES…: installs everything that a build needs, and these lists of Debian packages.
prepare() {
  need_packages "$(packages_npm)" "$PACKAGES_BUILD" "$@"
  use_node
  use_npm_packages
}
