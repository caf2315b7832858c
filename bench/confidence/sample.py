#!/usr/bin/env python3
"""Cuts texts that no language model has learnt into answers to be rendered: of each hand one with tidy and one with natural pauses.

usage: sample.py KEPT_APART_DIR OUT_DIR      writes OUT_DIR/tidy.json and OUT_DIR/natural.json, in the form of bench/sections/corpus
"""
import glob, json, os, re, sys

LEAST_WORDS = 90
"""Paragraphs of fewer words are passed over."""
ENOUGH_WORDS = 150
"""An answer ends with the sentence that reaches so many words."""


def answer(name, paragraph):
    sentences, words = [], 0
    for sentence in re.split(r"(?<=[.?!])\s+", paragraph):
        if words < ENOUGH_WORDS:
            sentences.append({"section": "X", "text": sentence})
            words += len(sentence.split())
    return {"id": name, "sentences": sentences}


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    answers = {"tidy": [], "natural": []}
    for path in sorted(glob.glob(os.path.join(sys.argv[1], "*.txt"))):
        hand = os.path.basename(path)[:-4]
        with open(path) as f:
            long = [line.strip() for line in f if len(line.split()) >= LEAST_WORDS]
        for pauses, place in (("tidy", 1), ("natural", 2)):
            answers[pauses].append(answer(f"{hand}-{pauses[0]}", long[place]))
    for pauses, found in answers.items():
        with open(os.path.join(sys.argv[2], pauses + ".json"), "w") as f:
            json.dump(found, f, indent=1)


if __name__ == "__main__":
    main()
