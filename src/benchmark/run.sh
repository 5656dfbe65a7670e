#!/usr/bin/env bash
# Builds the benchmarks beside the program, and runs one: a probe by its class, or JMH with what JMH is told.
#
#   src/benchmark/run.sh org.asigna.ledger.jdbc.FirstImportProbe RUN-FOLDER/changes.csv [ROUNDS [WAY...]]
#   src/benchmark/run.sh org.asigna.ledger.jdbc.PresentProbe HOME [ROUNDS]
#   src/benchmark/run.sh org.openjdk.jmh.Main PresentBenchmark
set -eu

top=$(cd "$(dirname "$0")/../.." && pwd)
paths="$top/target/benchmark/classpath"
(cd "$top" && mvn -q -B -Pbenchmark -DskipTests -Djacoco.skip compile \
  dependency:build-classpath -Dmdep.includeScope=runtime -Dmdep.outputFile="$paths") >&2
exec java -XX:+UseSerialGC ${BENCHMARK_JAVA_OPTS:--Xmx4g} -cp "$top/target/benchmark/classes:$(cat "$paths")" "$@"
