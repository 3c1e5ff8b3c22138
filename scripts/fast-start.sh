#!/usr/bin/env bash
# Halves the time to start: unpacks the jar and lets the JVM keep what it learnt while starting once (JEP 483, 514, 515).
# Made for one build and one JDK; ./run uses it while it is newer than the jar. Works on a scratch folder, never on ./data.
set -eu
cd "$(dirname "$0")/.."
. scripts/jdk.sh
find_jdk || exit 1

jar=app/target/mantianxing.jar
fast=app/target/fast
[ -f "$jar" ] || { echo "Build first: ./run does, or ./verify." >&2; exit 1; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
rm -rf "$fast"
"$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$fast" >/dev/null

env -u MTX_JDBC_URL PORT=0 MTX_DATA="$scratch/data" MTX_KEY_FILE="$scratch/vault.key" "$JAVA_HOME/bin/java" \
    --enable-native-access=ALL-UNNAMED "-XX:AOTCacheOutput=$fast/mantianxing.aot" -Xlog:aot*=off \
    -jar "$fast/mantianxing.jar" >"$scratch/said" 2>&1 &
pid=$!
until grep -q 'Mantianxing is ready' "$scratch/said"; do
    kill -0 "$pid" 2>/dev/null || { cat "$scratch/said" >&2; exit 1; }
    sleep 0.2
done
address=$(sed -n 's/^Mantianxing is ready: \([^ ]*\).*/\1/p' "$scratch/said")
for page in platform/ platform/console/sign-in platform/sign-in static/css/mtx.css; do
    curl -fsS -o /dev/null "$address$page" || true
done
kill "$pid"
wait "$pid" || true
echo "The next ./run starts from $fast/mantianxing.aot ($(du -h "$fast/mantianxing.aot" | cut -f1))."
