#!/usr/bin/env python3
"""What each condition costs against the clean same answers.

usage: compare.py OUT_DIR      OUT_DIR as left by vary.py and run.sh

Prints a Markdown table: the figures of every condition, and the loss of accuracy with the interval that holds it in 95 of 100 draws of as many
answers (pairs of clean and hard; fixed seed). Long answers are put together from four clean ones, so they are drawn alone.
"""
import json, os, random, sys

ORDER = ["clean", "restarts", "faster", "short", "long", "white-20", "white-10", "babble-20", "babble-10"]


def weighted(folder, condition):
    """{id: (seconds that count, share that is right)}"""
    with open(os.path.join(folder, condition + ".json")) as f:
        result = json.load(f)
    rows = {}
    for answer in result["answers"]:
        with open(os.path.join(folder, condition, answer["id"] + ".times.json")) as f:
            seconds = sum(s["end"] - s["start"] for s in json.load(f)["sentences"] if s["section"] != "X")
        rows[answer["id"]] = (seconds, answer["timeAccuracy"])
    return result, rows


def share(rows):
    return sum(s * a for s, a in rows) / sum(s for s, _ in rows)


def loss(clean, hard):
    """Loss against the clean same answers and its interval; paired by answer where both have the same."""
    paired = set(hard) <= set(clean)
    clean = {name: row for name, row in clean.items() if name in hard or not paired}
    draw, losses, names, others = random.Random(1), [], sorted(clean), sorted(hard)
    for _ in range(2000):
        a = [draw.choice(names) for _ in names]
        b = a if paired else [draw.choice(others) for _ in others]
        losses.append(share([clean[n] for n in a]) - share([hard[n] for n in b]))
    losses.sort()
    return share(clean.values()) - share(hard.values()), losses[50], losses[1949]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    clean = weighted(sys.argv[1], "clean")[1]
    print("| condition | answers | in the right section | it costs (95 %) | seconds off | changes F1 | missing F1 |\n|---|---|---|---|---|---|---|")
    for condition in ORDER:
        if not os.path.exists(os.path.join(sys.argv[1], condition + ".json")):
            continue
        result, rows = weighted(sys.argv[1], condition)
        lost, low, high = loss(clean, rows)
        cost = "" if condition == "clean" else f"{lost:+.3f} ({low:+.3f} to {high:+.3f})"
        a = result["all"]
        print(f"| {condition} | {a['answers']} | {a['timeAccuracy']['value']:.3f} | {cost} | {a['secondsOff']['value']:.2f} | "
              f"{a['boundaryF1']['value']:.3f} | {a['missingF1']['value']:.3f} |")


if __name__ == "__main__":
    main()
