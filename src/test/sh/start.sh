#!/usr/bin/env bash
# What run.sh promises about starts. Needs a build in target/; works on copies of it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
[ -f target/asigna.jar ] || { echo "build first: mvn -DskipTests package"; exit 1; }

work=$(mktemp -d "${TMPDIR:-/tmp}/asigna-starts.XXXXXX")
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT

checkout() {
  mkdir -p "$work/$1/src/main" "$work/$1/target"
  cp -R run.sh pom.xml sample-data "$work/$1/"
  cp target/asigna.jar "$work/$1/target/"
  cd "$work/$1"
}

check() {
  local what=$1
  shift
  "$@" || { echo "failed: $what"; exit 1; }
  echo "ok: $what"
}

version() {
  ./run.sh --version > "$work/out" 2> "$work/err" && grep -q '^asigna ' "$work/out" && [ "$(wc -l < "$work/out")" = 2 ]
}

silent() {
  version && [ ! -s "$work/err" ]
}

archives() {
  find target/start -name '*.archive' | wc -l
}

builds() {
  find target/start -mindepth 1 -maxdepth 1 | wc -l
}

checkout plain
check "the first start answers" version
check "it says once what it prepares" [ "$(wc -l < "$work/err")" = 1 ]
check "it leaves one archive of one build" [ "$(archives) $(builds)" = "1 1" ]
check "the next one says nothing more" silent
ASIGNA_JAVA_OPTS=-Xlog:class+load ./run.sh --help > "$work/loaded"
check "the program's classes come from the archive" grep -q 'org.asigna.cli.Program source: shared objects file' "$work/loaded"

check "so do those that old compilers made" grep -q 'picocli.CommandLine source: shared objects file' "$work/loaded"

first_compiler_only() {
  ASIGNA_JAVA_OPTS=-XX:+PrintFlagsFinal ./run.sh "$@" 2>/dev/null | grep -q ' TieredStopAtLevel *= 1 '
}
both_compilers() {
  ! first_compiler_only "$@"
}
head -c 17000000 /dev/zero > "$work/large.csv"
: > "$work/small.csv"
check "a history is compiled by the first compiler" first_compiler_only history --help
check "so is a small plan" first_compiler_only plan "$work/small.csv" --home "$work/large.csv" --help
check "a large one by both" both_compilers plan "$work/small.csv" "$work/large.csv" --help
check "one with a large directory, too" both_compilers plan "$work/small.csv" "--directory=$work" --help
check "and what says nothing of its size" both_compilers apply --help

archive=$(find target/start -name '*.archive')
head -c 1000000 "$archive" > "$work/short"
mv -f "$work/short" "$archive"
check "an archive that was cut short is made anew" version
check "there is one again" [ "$(archives)" = 1 ]

# What it says goes to a pipe that is read until a job has ended; then it is asked to stop.
serves_until_asked() {
  mkdir -p "$work/served"
  printf '%s\n' asigna: '  serve:' '    port: 0' '    jobs:' '      - {name: often, cron: "* * * * * *", run: [inbox]}' \
    > "$work/served/asigna.yml"
  mkfifo "$work/log"
  ASIGNA_LANG=en ./run.sh serve --home "$work/served" 2> "$work/log" &
  local served=$! code=0
  exec 3< "$work/log"
  grep -q -m1 'often ended with 0' <&3 || return 1
  kill -TERM "$served"
  wait "$served" || code=$?
  exec 3<&-
  [ "$code" = 143 ]
}
check "it serves until it is asked to stop" serves_until_asked

cp target/asigna.jar target/other.jar
mv target/other.jar target/asigna.jar
check "another jar is prepared anew" version
check "what was made of the earlier one is gone" [ "$(archives) $(builds)" = "1 1" ]
check "and it starts in silence" silent

checkout "two at once, with spaces"
./run.sh --version > "$work/one" 2>/dev/null &
first=$!
check "a second start at once answers" version
check "the first one answers, too" wait "$first"
check "both answer the same" cmp "$work/one" "$work/out"
check "nothing half made is left" [ "$(find target/start -name 'making-*' | wc -l)" = 0 ]
check "the next one says nothing" silent

checkout no-room
: > target/start
check "where no folder can be made, it starts all the same, in silence" silent
if [ "$(id -u)" != 0 ]; then # nothing is read-only to root
  rm target/start
  chmod a-w target
  check "in a folder that is only to be read, too" silent
fi

checkout no-samples
rm -r sample-data
check "where nothing can be rehearsed, it starts all the same" version
check "and does not try again" silent
echo "all starts are as promised"
