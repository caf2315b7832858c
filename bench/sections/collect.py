#!/usr/bin/env python3
"""Joins what was heard with what was spoken: one compact JSON file of answers for training and evaluation.

usage: collect.py HEARD_DIR TIMES_DIR OUT.json

HEARD_DIR holds <id>.json, either what `aloud.jar transcribe --format json` prints or a list of Vosk results; TIMES_DIR the
<id>.times.json of the rendering. OUT gets one answer a line:
{"id", "voice", "seconds", "sentences": [[section, startMs, endMs]], "words": [[text, startMs, endMs, confidence in percent]]}
"""
import glob, json, os, sys


def ms(seconds):
    return round(1000 * seconds)


def ghost(segment):
    """The recogniser hears "huh", "the" or "a" in bare noise: such a segment is no speech."""
    return all(w["word"] in ("huh", "the", "a") and w["conf"] < 0.8 for w in segment)


def words(heard):
    if isinstance(heard, dict):
        return [[w["text"], ms(w["start"]), ms(w["end"]), round(100 * w["confidence"])] for w in heard["words"]]
    segments = [s.get("result", []) for s in heard]
    return [[w["word"], ms(w["start"]), ms(w["end"]), round(100 * min(1, w["conf"]))]
            for s in segments if not ghost(s) for w in s]


def answer(times, heard):
    return {"id": times["id"], "voice": times["voice"], "seconds": round(times["seconds"], 3),
            "sentences": [[s["section"], ms(s["start"]), ms(s["end"])] for s in times["sentences"]], "words": words(heard)}


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    heard_dir, times_dir, out = sys.argv[1:]
    lines = []
    for path in sorted(glob.glob(os.path.join(times_dir, "*.times.json"))):
        times = json.load(open(path))
        heard = json.load(open(os.path.join(heard_dir, times["id"] + ".json")))
        lines.append(json.dumps(answer(times, heard), separators=(",", ":")))
    with open(out, "w") as f:
        f.write("[\n" + ",\n".join(lines) + "\n]\n")
    print(len(lines), "answers in", out)


if __name__ == "__main__":
    main()
