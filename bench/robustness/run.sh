#!/usr/bin/env bash
# Judges every condition that vary.py made, one after the other.
# usage: run.sh OUT_DIR [JAR]     OUT_DIR as given to vary.py; writes OUT_DIR/<condition>.json
set -euo pipefail
out=$1 jar=${2:-target/aloud.jar}
for folder in "$out"/*/; do
  condition=$(basename "$folder")
  echo "$condition"
  java -jar "$jar" evaluate "$folder/corpus.json" --audio "$folder" --json > "$out/$condition.part" 2> "$out/$condition.log" || cat "$out/$condition.log"
  mv "$out/$condition.part" "$out/$condition.json"
done
