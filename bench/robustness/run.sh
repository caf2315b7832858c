#!/usr/bin/env bash
# Hears every condition that vary.py made, one after the other, and keeps the words.
# usage: run.sh OUT_DIR [JAR]     OUT_DIR as given to vary.py; keeps transcripts in OUT_DIR.heard and writes recognised/<condition>.json beside this script
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=${1%/} jar=${2:-target/aloud.jar}
for folder in "$out"/*/; do
  condition=$(basename "$folder")
  echo "$condition"
  mkdir -p "$out.heard/$condition"
  for wav in "$folder"*.wav; do
    java -jar "$jar" transcribe "$wav" --format json > "$out.heard/$condition/$(basename "$wav" .wav).json"
  done
  python3 "$here/../sections/collect.py" "$out.heard/$condition" "$folder" "$here/recognised/$condition.json"
done
