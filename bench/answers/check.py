#!/usr/bin/env python3
"""Checks the answers of bench/answers and counts them. Prints each fault with file and line, and ends with 1 if there is any."""
import collections
import glob
import os
import sys

import answers

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    paths = sys.argv[1:] or sorted(p for folder in ("", "later/", "pairs/", "kept-apart/", "hostile/") for p in glob.glob(f"{HERE}/{folder}*.txt"))
    counts, faults, total = collections.Counter(), [], collections.Counter()
    for path in paths:
        found, wrong = answers.read(path)
        faults += wrong
        lengths = sorted(a.word_count() for a in found)
        print(f"{os.path.basename(path)}: {len(found)} answers, {sum(lengths)} words, {lengths[:1]} to {lengths[-1:]}")
        total.update(hands=1, answers=len(found), words=sum(lengths))
        for answer in found:
            counts.update([answer.competency, answer.level, answer.verdict, *answer.findings()])
            counts.update("~" + near for near in answer.near_misses())
    print(dict(total))
    print(", ".join(f"{name} {n}" for name, n in sorted(counts.items())))
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
