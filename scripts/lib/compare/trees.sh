# Functions of scripts/compare for the two trees and their engines. Source this after build.sh.

COMPARE="$HEELWISE_ROOT/build/compare"

# check_out_base COMMIT: checks it out into build/compare/base, a git worktree that is kept so that its next build is short.
check_out_base() {
  local commit=$1 base="$COMPARE/base"
  mkdir -p "$COMPARE"
  if [ -e "$base/.git" ] && git -C "$base" rev-parse --quiet --verify HEAD >/dev/null 2>&1; then
    [ "$(git -C "$base" rev-parse HEAD)" = "$commit" ] || git -C "$base" checkout --quiet --detach --force "$commit"
    git -C "$base" reset --quiet --hard
  else
    rm -rf "$base"
    git -C "$HEELWISE_ROOT" worktree prune
    git -C "$HEELWISE_ROOT" worktree add --quiet --detach --force "$base" "$commit"
  fi
  # If both locks are the same, the base uses the packages of the working tree that contains it.
  if cmp -s "$base/package-lock.json" "$HEELWISE_ROOT/package-lock.json"; then
    rm -rf "$base/node_modules"
  else
    (HEELWISE_ROOT=$base && use_npm_packages)
  fi
}

# Prints the git tree that the working tree would have if everything in it were committed.
working_tree() {
  local index
  index=$(mktemp)
  cp "$(git -C "$HEELWISE_ROOT" rev-parse --path-format=absolute --git-path index)" "$index"
  GIT_INDEX_FILE=$index git -C "$HEELWISE_ROOT" add -A
  GIT_INDEX_FILE=$index git -C "$HEELWISE_ROOT" write-tree
  rm -f "$index"
}

# engine_key TREE: prints a key that is equal for trees that build the same engine.
engine_key() {
  git -C "$HEELWISE_ROOT" ls-tree -r "$1" -- cpp CMakeLists.txt CMakePresets.json scripts/cmake |
    grep -vE '/(Suites|Fuzz)\.cmake$|cpp/cli/' | sha256sum | cut -c1-16
}

# build_engines COMMIT: builds both engines and sets BASE_WASM and OUR_WASM to their folders. Built engines are kept by their key, so that
# a commit that was the working tree before need not be built again.
build_engines() {
  local store="$COMPARE/engines" key
  key=$(engine_key "$(working_tree)")
  cmake_build wasm "The engine of the working tree" heelwise_engine_module compare_corpus ||
    die "The engine of the working tree does not build." "Read the errors above."
  OUR_WASM="$store/$key"
  keep_engine "$HEELWISE_ROOT/build/wasm" "$OUR_WASM"

  BASE_WASM="$store/$(engine_key "$1")"
  [ -e "$BASE_WASM/heelwise_engine.wasm" ] && return
  (
    export HEELWISE_ROOT="$COMPARE/base"
    cmake_build wasm "The engine of $(git -C "$COMPARE/base" log -1 --format='%h, "%s"')" heelwise_engine_module
  ) || die "The engine of BASE does not build." "Read the errors above."
  keep_engine "$COMPARE/base/build/wasm" "$BASE_WASM"
}

# build_stories TREE WHAT: writes the stories for the gallery of this tree. Older trees contain recorded files instead.
build_stories() {
  [ -e "$1/tests/stories/story_maker.cpp" ] || return 0
  (export HEELWISE_ROOT=$1 && cmake_build wasm "The stories of $2" stories) ||
    die "The stories of $2 could not be written." "Read the errors above."
}

keep_engine() {
  rm -rf "$2"
  mkdir -p "$2"
  cp "$1"/heelwise_engine.{mjs,wasm} "$2/"
}
