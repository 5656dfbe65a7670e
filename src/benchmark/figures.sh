#!/usr/bin/env bash
# Makes data and times Asigna's own jobs on it: whole processes, start-up included, as wall and CPU seconds and, where the
# system can tell, peak memory. Figures of several turns are to be compared by their medians.
#
#   src/benchmark/figures.sh [REQUESTS [TURNS]]
set -eu

requests=${1:-100000}
turns=${2:-1}
top=$(cd "$(dirname "$0")/../.." && pwd)
work="$top/target/figures"
data="$work/data-$requests"

[ -f "$data/wrong.csv" ] || "$top/src/benchmark/run.sh" org.asigna.benchmark.MakeData "$data" "$requests"
"$top/run.sh" --version >/dev/null

# Runs a command and tells what it took.
took() {
  local job=$1 code=0
  shift
  if [ -x /usr/bin/time ] && /usr/bin/time -f '' true 2>/dev/null; then
    /usr/bin/time -q -f "$job: %e s wall, %U + %S s CPU, %M KiB" "$@" >/dev/null || code=$?
  else
    TIMEFORMAT="$job: %R s wall, %U + %S s CPU"
    time "$@" >/dev/null || code=$?
  fi
  [ "$code" = 0 ] || [ "$code" = 3 ] || exit "$code"
}

for turn in $(seq "$turns"); do
  home="$work/home" directory="$data/directory" plan="$data/requests.csv"
  rm -rf "$home" "$work/fresh"
  took history "$top/run.sh" history --home "$work/fresh"
  took sync "$top/run.sh" sync "$directory" --home "$home" --quiet
  took plan "$top/run.sh" plan "$plan" --home "$home" --quiet
  took cold "$top/run.sh" plan "$plan" --directory "$directory" --home "$work/fresh" --quiet
  took first "$top/run.sh" import "$plan" --home "$home" --quiet
  took nightly "$top/run.sh" import "$plan" --directory "$directory" --home "$home" --quiet
  took changed "$top/run.sh" import "$data/changed.csv" --directory "$directory" --home "$home" --quiet
  took rejected "$top/run.sh" plan "$data/wrong.csv" --home "$work/fresh" --quiet
  took workbook "$top/run.sh" plan "$plan" --format both --home "$work/fresh" --quiet
done
