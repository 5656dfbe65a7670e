#!/usr/bin/env bash
# Starts Asigna; builds it first if it has not been built, or if its sources are newer than what was built. The first start
# after a build, and with each Java, also prepares quick starts: see docs/decisions/0013-quick-starts.md.
set -eu

top=$(readlink -f "${BASH_SOURCE[0]}")
top=${top%/*}
jar="$top/target/asigna.jar"
start="$top/target/start"

if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
  java="$JAVA_HOME/bin/java"
else
  java=$(command -v java || true)
fi
if [ -z "$java" ]; then
  echo "Asigna needs Java 17 or later, and there is no 'java' on the PATH. Install a JDK, or set JAVA_HOME." >&2
  exit 1
fi

stale() {
  [ ! -f "$jar" ] || [ -n "$(find "$top/pom.xml" "$top/src/main" -newermc "$jar" -print -quit)" ]
}

build() {
  if ! command -v mvn >/dev/null; then
    echo "Asigna has not been built, and there is no Maven ('mvn') on the PATH to build it. Install Maven 3.8 or later." >&2
    exit 1
  fi
  if ! "${java%/java}/javac" -version >/dev/null 2>&1 && ! command -v javac >/dev/null; then
    echo "Asigna has not been built, and there is no Java compiler to build it: $java belongs to a runtime only. Install a JDK 17 or later." >&2
    exit 1
  fi
  echo "Building Asigna; this is done once." >&2
  (cd "$top" && mvn -q -B -DskipTests -Dspotless.check.skip -Djacoco.skip package) >&2
}

# A short name for a text.
key() {
  local sum
  sum=$(cksum <<< "$1")
  echo "${sum/ /-}"
}

# A build is known by its jar's file, not by its time: a reproducible build gives all jars the same.
jar_facts() {
  stat -c '%i %Z %s' "$jar" 2>/dev/null || stat -f '%i %c %z' "$jar"
}

java_facts() {
  local real release
  real=$(readlink -f "$java")
  release="${real%/*}/../release"
  if [ -r "$release" ]; then
    echo "$(< "$release")"
  else
    "$java" -version 2>&1
  fi
}

# The archive of loaded classes that fits this Java, if there is a whole one. Java would die of one that was cut short, so
# its name ends in its size.
archive() {
  local found
  for found in "$app/$java_key"-*.archive; do
    if [ -s "$found" ] && [ "$found" = "$app/$java_key-$(($(wc -c < "$found"))).archive" ]; then
      echo "$found"
      return
    fi
  done
}

# Makes what is missing under another name, renames it when it is whole, and takes away what earlier builds have left. Only one
# start at a time does so; another that comes meanwhile does without. The same after a failure, until the next build.
prepare() {
  local making="$start/making-$build_key-$java_key" size
  mkdir -p "$start" 2>/dev/null || return 0
  find "$start" -mindepth 1 -maxdepth 1 -name 'making-*' -mmin +15 -exec rm -rf {} +
  mkdir "$making" 2>/dev/null || return 0
  trap 'rm -rf "$making"' EXIT
  echo "Preparing quick starts of Asigna; this is done once." >&2
  if [ ! -d "$app" ]; then
    "$java" -Djarmode=tools -jar "$jar" extract --destination "$making/$build_key" >/dev/null 2>&1 \
      && mv "$making/$build_key" "$start/" 2>/dev/null || true
    find "$start" -mindepth 1 -maxdepth 1 ! -name 'making-*' ! -name "$build_key" -exec rm -rf {} +
  fi
  if rehearse "$making" && size=$(($(wc -c < "$making/archive"))) && [ "$size" -gt 0 ]; then
    rm -f "$app/$java_key"-*
    mv "$making/archive" "$app/$java_key-$size.archive"
  else
    : > "$app/$java_key-none" || true
  fi 2>/dev/null
  rm -rf "$making"
  trap - EXIT
}

# An import of the samples, a help and a history load what commands need. Java 25 writes down by itself what was loaded, and
# what its compilers learned. Those before it make a better archive of lists: it takes classes of old compilers, too.
rehearse() {
  local java=("$java" -XX:+UseSerialGC) import=(import "$top/sample-data/requests.csv" "$top/sample-data/solicitudes.xlsx"
    --directory "$top/sample-data/directory" --home "$1/home")
  if [ "$version" -ge 25 ]; then
    play "${java[@]}" "-XX:AOTCacheOutput=$1/archive" -jar "$app/asigna.jar" "${import[@]}"
    return
  fi
  java+=(-XX:TieredStopAtLevel=1)
  play "${java[@]}" "-XX:DumpLoadedClassList=$1/import.list" -jar "$app/asigna.jar" "${import[@]}" \
    && play "${java[@]}" "-XX:DumpLoadedClassList=$1/help.list" -jar "$app/asigna.jar" --help \
    && play "${java[@]}" "-XX:DumpLoadedClassList=$1/history.list" -jar "$app/asigna.jar" history --home "$1/home" \
    && awk '!seen[$0]++' "$1"/*.list > "$1/all.list" \
    && play "$java" -Xshare:dump "-XX:SharedClassListFile=$1/all.list" "-XX:SharedArchiveFile=$1/archive" -cp "$app/asigna.jar"
}

# A command in silence; that rows are rejected is no failure.
play() {
  local code=0
  "$@" >/dev/null 2>&1 || code=$?
  [ "$code" = 0 ] || [ "$code" = 3 ]
}

# Whether no file or folder is named, the home's and the output's aside, that holds a file of more than 16 megabytes: for less,
# the optimising compiler takes more time than it saves.
little() {
  local before='' word
  for word in "$@"; do
    case "$before $word" in
      --home\ * | --out\ *) before= ;;
      *\ @*) return 1 ;; # a file of words
      *)
        before=$word
        case "$word" in
          --directory=* | --ticks=*) word=${word#*=} ;;
          -*) continue ;;
        esac
        [ ! -e "$word" ] || [ -z "$(find -L "$word" -size +16384k -print -quit)" ] || return 1
        ;;
    esac
  done
}

if stale; then
  build
fi

facts=$(java_facts)
java_key=$(key "$java $facts")
version=0
if [[ $facts =~ (JAVA_VERSION=|version )\"([0-9]+) ]]; then
  version=${BASH_REMATCH[2]}
fi
build_key=$(key "$top $(jar_facts)")
app="$start/$build_key"
archive=$(archive)
if [ -z "$archive" ] && [ ! -e "$app/$java_key-none" ]; then
  prepare
  archive=$(archive)
fi
case "${ASIGNA_JAVA_OPTS:-} ${JDK_JAVA_OPTIONS:-} ${JAVA_TOOL_OPTIONS:-}" in
  # Java 25 refuses two words about archives; JDK 17 dies of agents that look at classes of an archive as they are loaded
  *-Xshare* | *SharedArchiveFile* | *AOT* | *-javaagent* | *-agent* | *FlightRecord*) archive= ;;
esac

# what lives shortly does with little room; more of it would only take memory
options=(-XX:+UseSerialGC -XX:MaxNewSize=64m)
if [ -n "$archive" ]; then
  # without the log, an archive that Java cannot use is passed over in silence
  options+=(-Xlog:disable)
  if [ "$version" -ge 25 ]; then
    options+=("-XX:AOTCache=$archive")
  else
    options+=("-XX:SharedArchiveFile=$archive")
  fi
fi
if [ -f "$app/asigna.jar" ]; then
  jar="$app/asigna.jar"
fi
# What ends before the optimising compiler pays does without it; what is larger still spares it what pays only after minutes.
first_compiler=-XX:TieredStopAtLevel=1
options+=(-XX:FreqInlineSize=100 -XX:InlineSmallCode=1000 -XX:LoopUnrollLimit=0 -XX:-DoEscapeAnalysis)
case "${1:-}" in
  history | historial | show | mostrar | explain | explicar | -h | --help | -V | --version) options+=("$first_compiler") ;;
  import | importar | plan | planificar | sync | sincronizar)
    if little "$@"; then
      options+=("$first_compiler")
    fi
    ;;
esac

terminal=false
if [ -t 2 ]; then
  terminal=true
fi
# In the plain C locale, as cron jobs have it, Java could not name files such as año.csv.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-C}}}" in
  C | POSIX)
    if [ -n "${LC_ALL:-}" ]; then export LC_ALL=C.UTF-8; else export LC_CTYPE=C.UTF-8; fi
    ;;
esac
exec "$java" "${options[@]}" ${ASIGNA_JAVA_OPTS:-} -Dasigna.terminal=$terminal -Dasigna.launcher="$0" -jar "$jar" "$@"
