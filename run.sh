#!/usr/bin/env bash
# Starts Asigna; builds it first if it has not been built, or if its sources are newer than what was built.
set -eu

top=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
jar="$top/target/asigna.jar"

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

if stale; then
  build
fi

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
exec "$java" ${ASIGNA_JAVA_OPTS:-} -XX:+UseSerialGC -Dasigna.terminal=$terminal -Dasigna.launcher="$0" -jar "$jar" "$@"
