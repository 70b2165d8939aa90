# Shared by the scripts of this folder; sourced, not run.

REPO=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
ARTIFACTS=$REPO/.local/artifacts
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

fail() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# build PROJECT [CONFIGURATION]: builds src/PROJECT when any source is newer than what was built.
build() {
  local project=$1 configuration=${2:-Release}
  local stamp=$ARTIFACTS/.built-$project-$configuration
  command -v dotnet >/dev/null || fail "the .NET SDK is missing: install .NET 10 (https://dotnet.microsoft.com/download), then run this again"
  mkdir -p "$ARTIFACTS"
  (
    flock 8
    if [[ -e $stamp && -z $(find "$REPO/src" "$REPO"/Directory.*.props "$REPO/global.json" -newer "$stamp" -type f -print -quit) ]]; then
      exit 0
    fi
    touch "$stamp.new"
    if ! dotnet build "$REPO/src/$project" -c "$configuration" -v quiet --tl:off >"$ARTIFACTS/build.log" 2>&1; then
      cat "$ARTIFACTS/build.log" >&2
      exit 1
    fi
    mv "$stamp.new" "$stamp"
  ) 8>"$ARTIFACTS/.lock" || fail "the build failed"
}

# program PROJECT NAME [CONFIGURATION]: where the built program is.
program() {
  local configuration=${3:-Release}
  printf '%s/bin/%s/%s/%s.dll' "$ARTIFACTS" "$1" "${configuration,,}" "$2"
}
