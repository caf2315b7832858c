#!/usr/bin/env python3
"""One line a condition: how many words are wrong, what was measured, and how often the recording was called poor.

usage: table.py MEASURED.txt [HEARD_DIR TRUTH.json]     standard library only

MEASURED.txt is what TakeBench prints; HEARD_DIR holds a folder of transcripts a condition, one of them `clean`; TRUTH.json is {recording: the words spoken}.
"""
import collections, json, os, statistics, sys
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "confidence"))
from align import spoken_words, wrong

COLUMNS = ("dB over noise", "cut off, share", "fall, ms", "dBFS")


def measured(path):
    found = collections.defaultdict(dict)
    with open(path) as f:
        for line in f.read().splitlines()[1:]:
            condition, name, *figures, reasons = line.split()
            found[condition][name] = ([float(x) for x in figures], reasons)
    return found


def error_rate(folder, condition, names, truth):
    errors = words = 0
    for name in names:
        with open(os.path.join(folder, condition, name + ".json")) as f:
            heard = [word["text"] for word in json.load(f)["words"]]
        spoken = spoken_words(truth[name])
        errors += wrong(spoken, heard)[1]
        words += len(spoken)
    return f"{100 * errors / words:.1f}"


def line(condition, rows, rates):
    figures = []
    for column in range(len(COLUMNS)):
        values = [figures_[column] for figures_, _ in rows.values()]
        figures.append(f"{min(values):.3g} / {statistics.median(values):.3g} / {max(values):.3g}")
    named = collections.Counter(reason for _, reasons in rows.values() for reason in reasons.split(",") if reason != "-")
    poor = sum(reasons != "-" for _, reasons in rows.values())
    return [condition, str(len(rows)), *rates, *figures, f"{poor}: {', '.join(f'{k} {n}' for k, n in sorted(named.items()))}" if poor else "0"]


def main():
    if len(sys.argv) not in (2, 4):
        sys.exit(__doc__)
    found = measured(sys.argv[1])
    heard, truth = (sys.argv[2], json.load(open(sys.argv[3]))) if len(sys.argv) == 4 else (None, {})
    rate_columns = ["words wrong, %", "of the same, clean"] if heard else []
    table = [["condition", "recordings", *rate_columns, *COLUMNS, "called poor"]]
    for condition, rows in found.items():
        known = heard and all(name in truth for name in rows)
        rates = [error_rate(heard, where, rows, truth) for where in (condition, "clean")] if known else [""] * len(rate_columns)
        table.append(line(condition, rows, rates))
    print("Figures: least / median / most.\n")
    widths = [max(len(row[i]) for row in table) for i in range(len(table[0]))]
    for row in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


if __name__ == "__main__":
    main()
