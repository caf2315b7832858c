#!/usr/bin/env python3
"""Compares the delivery figures of analyses with what is known of the recordings. README.md says which recordings.

usage: measure.py pauses ANALYSES RENDERED     analyses by `score --out`, and the <id>.times.json of the rendered answers
       measure.py fillers ANALYSES REFERENCES  and a references.json with the times of fillers
"""
import glob
import json
import os
import random
import sys

LEAST = 0.3
"""Seconds. A pause from here on is listed."""

NEAR = 0.1
"""Seconds. Start and end of a pause may be so far from the truth."""


def analyses(folder):
    for path in sorted(glob.glob(f"{folder}/*.json")):
        with open(path) as file:
            yield os.path.splitext(os.path.basename(path))[0], json.load(file)


def planned(times):
    """The pauses between the sentences and those inside them."""
    sentences = times["sentences"]
    between = [(a["end"], b["start"]) for a, b in zip(sentences, sentences[1:])]
    inside = [tuple(pause) for sentence in sentences for pause in sentence["pauses"]]
    return sorted((a, b) for a, b in between + inside if b - a >= LEAST - 1e-9)


def matches(found, true):
    """How many of `found` lie at one of `true`, each of them once."""
    left, hits = list(true), 0
    for a, b in found:
        hit = next((t for t in left if abs(a - t[0]) <= NEAR and abs(b - t[1]) <= NEAR), None)
        if hit:
            left.remove(hit)
            hits += 1
    return hits


def pauses(folder, rendered):
    hits = listed = true = 0
    pace = []
    for name, analysis in analyses(folder):
        with open(f"{rendered}/{name}.times.json") as file:
            times = json.load(file)
        want = planned(times)
        got = [(p["start"], p["end"]) for p in analysis["delivery"]["pauses"]]
        hits, listed, true = hits + matches(got, want), listed + len(got), true + len(want)
        sentences = times["sentences"]
        spoken = sum(s["words"] for s in sentences) / (sentences[-1]["end"] - sentences[0]["start"]) * 60
        pace.append(abs(analysis["delivery"]["wordsPerMinute"] / spoken - 1))
    precision, recall = hits / listed, hits / true
    print(f"{len(pace)} answers, {true} pauses of {LEAST} s and more: precision {precision:.3f}, recall {recall:.3f}, "
          f"F1 {2 * precision * recall / (precision + recall):.3f}")
    print(f"pace off by {100 * sum(pace) / len(pace):.1f} % on average, {100 * max(pace):.1f} % at most")


def overlap(a, b):
    return min(a[1], b[1]) - max(a[0], b[0])


def counts(analysis, true):
    """Hits, false ones, true ones: a hit overlaps a filler by a third of the shorter of both."""
    got = [(f["start"], f["end"]) for f in analysis["delivery"]["fillers"]]
    hit = [t for t in true if any(overlap(g, t) > 0.3 * min(g[1] - g[0], t[1] - t[0]) for g in got)]
    false = [g for g in got if not any(overlap(g, t) > 0.3 * min(g[1] - g[0], t[1] - t[0]) for t in true)]
    return len(hit), len(false), len(true)


def interval(rows, figure):
    draws = random.Random(1)
    values = sorted(figure([draws.choice(rows) for _ in rows]) for _ in range(1000))
    return f"{values[25]:.2f} to {values[974]:.2f}"


def recall(rows):
    return sum(r[0] for r in rows) / max(1, sum(r[2] for r in rows))


def precision(rows):
    return sum(r[0] for r in rows) / max(1, sum(r[0] + r[1] for r in rows))


def fillers(folder, references):
    with open(references) as file:
        known = {os.path.splitext(r["file"])[0]: r for r in json.load(file)}
    rows = []
    for name, analysis in analyses(folder):
        true = [(f["start"], f["end"]) for f in known[name].get("fillers", [])]
        rows.append(counts(analysis, true))
        print(f"{name:28} found {rows[-1][0]} of {rows[-1][2]}, false {rows[-1][1]}")
    print(f"recall {recall(rows):.2f} ({interval(rows, recall)}), precision {precision(rows):.2f} ({interval(rows, precision)})")


if __name__ == "__main__":
    {"pauses": pauses, "fillers": fillers}[sys.argv[1]](*sys.argv[2:])
