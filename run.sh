#!/usr/bin/env bash
# Starts Asigna; builds it first if it has not been built, or if its sources are newer than what was built. The first start
# after a build, and with each Java, also prepares quick starts: see docs/decisions/0013-quick-starts.md.
set -eu

top=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
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

key() {
  cksum | tr ' ' '-'
}

# A build is known by its jar's file, not by its time: a reproducible build gives all jars the same.
build_key() {
  { echo "$top" && { stat -c '%i %Z %s' "$jar" 2>/dev/null || stat -f '%i %c %z' "$jar"; }; } | key
}

java_facts() {
  cat "$(dirname "$(readlink -f "$java")")/../release" 2>/dev/null || "$java" -version 2>&1
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

# An import of the samples loads what commands need; Java writes down at the end what was loaded.
rehearse() {
  local code=0
  "$java" "${rehearsal[@]}" "$make_archive=$1/archive" -jar "$app/asigna.jar" import "$top/sample-data/requests.csv" \
    "$top/sample-data/solicitudes.xlsx" --directory "$top/sample-data/directory" --home "$1/home" >/dev/null 2>&1 || code=$?
  [ "$code" = 0 ] || [ "$code" = 3 ]
}

if stale; then
  build
fi

facts=$(java_facts)
java_key=$(echo "$java $facts" | key)
use_archive=-XX:SharedArchiveFile
make_archive=-XX:ArchiveClassesAtExit
rehearsal=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1)
if [[ $facts =~ (JAVA_VERSION=|version )\"([0-9]+) ]] && [ "${BASH_REMATCH[2]}" -ge 25 ]; then
  use_archive=-XX:AOTCache
  make_archive=-XX:AOTCacheOutput
  rehearsal=(-XX:+UseSerialGC) # this archive also keeps what the optimising compiler wants to know
fi
build_key=$(build_key)
app="$start/$build_key"
archive=$(archive)
if [ -z "$archive" ] && [ ! -e "$app/$java_key-none" ]; then
  prepare
  archive=$(archive)
fi
case "${ASIGNA_JAVA_OPTS:-}" in
  # Java 25 refuses two words about archives
  *-Xshare* | *SharedArchiveFile* | *AOT*) archive= ;;
esac

options=(-XX:+UseSerialGC)
if [ -n "$archive" ]; then
  # without the log, an archive that Java cannot use is passed over in silence
  options+=("$use_archive=$archive" -Xlog:disable)
fi
if [ -f "$app/asigna.jar" ]; then
  jar="$app/asigna.jar"
fi
case "${1:-}" in
  # they end before the optimising compiler pays
  history | historial | show | mostrar | explain | explicar | -h | --help | -V | --version) options+=(-XX:TieredStopAtLevel=1) ;;
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
