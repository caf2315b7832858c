#!/usr/bin/env python3
"""Gives answers that nobody spoke made-up times, so that training can read them like heard ones.

usage: spread.py PRACTICE.json ... > ROWS.json

Equal answers give equal times: pauses are drawn from the answer's id. Half of the sentences run on without a pause, some pauses fall inside
a sentence, now and then a word is said twice around one. A word lasts as long as its letters ask. Rows are as collect.py writes them.
"""
import hashlib, json, random, re, sys


def spoken(text):
    words = [re.sub(r"[^a-z' -]", "", w.lower()) for w in re.split(r"[\s-]+", text)]
    return [w for w in words if w.strip("' ")]


def pieces_of(sentence, rng):
    """[(piece, pause after it in seconds)] of one sentence."""
    words, found, at = sentence.split(), [], 0
    while len(words) - at > 7 and rng.random() < 0.4:
        cut = at + rng.randint(3, min(12, len(words) - at - 3))
        found.append((" ".join(words[at:cut]), rng.choice([0.25, 0.35, 0.5, 0.8, 1.2, 1.6])))
        at = cut - 1 if rng.random() < 0.2 and cut - at > 3 else cut
    last = 0.06 if rng.random() < 0.5 else rng.choice([0.25, 0.4, 0.6, 0.9, 1.4])
    return found + [(" ".join(words[at:]), last)]


def row(answer):
    rng = random.Random(hashlib.sha256((answer["id"] + "natural").encode()).hexdigest())
    voice, stretch, at = rng.choice(["rms", "slt", "awb"]), rng.uniform(0.92, 1.2), 0.8
    words, sentences = [], []
    for sentence in answer["sentences"]:
        start = at
        for piece, pause in pieces_of(sentence["text"], rng):
            for word in spoken(piece):
                end = at + (0.09 + 0.055 * len(word)) * stretch
                words.append([word, round(1000 * at), round(1000 * end), 100])
                at = end
            spoke_until, at = at, at + pause
        sentences.append([sentence["section"], round(1000 * start), round(1000 * spoke_until)])
    return {"id": answer["id"], "voice": voice, "seconds": round(at + 0.4, 3), "sentences": sentences, "words": words}


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    rows = [row(a) for path in sys.argv[1:] for a in json.load(open(path))]
    print("[\n" + ",\n".join(json.dumps(r, separators=(",", ":")) for r in rows) + "\n]")


if __name__ == "__main__":
    main()
