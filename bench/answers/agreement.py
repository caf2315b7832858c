#!/usr/bin/env python3
"""How far a second reader, who saw no labels, agrees with the first. Prints the figures of README.md.

second-reading/reader-*.txt: "# ID verdict [no_story]", then a line a sentence: number, section, findings; "!" and findings of the whole answer.
four-*.txt: the four findings whose definition was sharpened after that, labelled anew by two: "# ID", then a finding and its sentences.
"""
import collections
import glob
import json
import os
import re

import answers

HERE = os.path.dirname(os.path.abspath(__file__))
SECTIONS = os.path.join(HERE, "..", "sections")


def first_reading():
    """By id: verdict, sections, findings of the answer, of each sentence, whether it is of an older set."""
    found = {}
    for path in glob.glob(f"{HERE}/*.txt") + glob.glob(f"{HERE}/later/*.txt"):
        hand = os.path.basename(path)[:-4]
        for number, a in enumerate(answers.read(path)[0], 1):
            found[f"{hand}-{number:02}"] = (a.verdict, [s.section for s in a.sentences], set(a.findings()),
                                            [set(s.findings) for s in a.sentences], False)
    evidence = json.load(open(f"{HERE}/evidence.json"))
    for path in glob.glob(f"{SECTIONS}/corpus/*.json") + glob.glob(f"{SECTIONS}/practice/*.json"):
        for a in json.load(open(path)):
            expect = a.get("expect") or {}
            named = {f for kind in ("signals", "disqualifiers", "red_flags") for f in expect.get(kind, [])} - answers.LABELLED_ANEW
            shown = evidence.get(a["id"], {})
            found[a["id"]] = (expect.get("verdict"), [s["section"] for s in a["sentences"]], named | (set(shown) & answers.LABELLED_ANEW),
                              [{f for f in shown if n in shown[f]} for n in range(len(a["sentences"]))], True)
    return found


def second_reading():
    found = {}
    for path in sorted(glob.glob(f"{HERE}/second-reading/reader-*.txt")):
        for block in re.split(r"^# ", open(path).read(), flags=re.M)[1:]:
            head, *lines = block.strip().split("\n")
            part = head.split()
            rows = [line.split() for line in lines if line and line[0].isdigit()]
            whole = {f for line in lines if line.startswith("!") for f in line[1:].split()}
            shown = [set(r[2:]) & answers.FINDINGS for r in rows]
            found[part[0]] = (part[1], [r[1] for r in rows], set().union(whole & answers.FINDINGS, *shown) - answers.LABELLED_ANEW,
                              [s - answers.LABELLED_ANEW for s in shown])
    for path in sorted(glob.glob(f"{HERE}/second-reading/four-*.txt")):
        for block in re.split(r"^# ", open(path).read(), flags=re.M)[1:]:
            head, *lines = [line.split() for line in block.split("\n") if line.strip()]
            for name, *numbers in lines:
                found[head[0]][2].add(name)
                for number in numbers:
                    if number.isdigit():
                        found[head[0]][3][int(number) - 1].add(name)
    return found


def kappa(pairs):
    """Quadratically weighted, of verdicts."""
    steps = [(answers.VERDICTS.index(a), answers.VERDICTS.index(b)) for a, b in pairs]
    seen = sum((a - b) ** 2 for a, b in steps) / len(steps)
    chance = sum((a - b) ** 2 for a, _ in steps for _, b in steps) / len(steps) ** 2
    return 1 - seen / chance


def main():
    first, second = first_reading(), second_reading()
    usable = {i for i in second if i in first and len(first[i][1]) == len(second[i][1])}
    print(f"{len(usable)} of {len(second)} answers, sentence for sentence")
    sections = [a == b for i in usable for a, b in zip(first[i][1], second[i][1])]
    verdicts = [(first[i][0], second[i][0]) for i in usable]
    near = [abs(answers.VERDICTS.index(a) - answers.VERDICTS.index(b)) <= 1 for a, b in verdicts]
    print(f"sections of sentences {sum(sections) / len(sections):.3f}; verdict exact "
          f"{sum(a == b for a, b in verdicts) / len(verdicts):.2f}, within one {sum(near) / len(near):.2f}, kappa {kappa(verdicts):.2f}")
    print("| finding | first / second / both | F1 of answers | one's quoted sentence is the other's |\n|---|---|---|---|")
    for name in sorted(answers.SIGNALS) + sorted(answers.DISQUALIFIERS) + sorted(answers.RED_FLAGS):
        print(row(name, first, second, usable))


def row(name, first, second, usable):
    older = {"risk_weighed", "fix_verified", "generic_reflection", "shared_decision"}
    asked = [i for i in usable if not first[i][4] or name not in older]
    count = collections.Counter((name in first[i][2], name in second[i][2]) for i in asked)
    both, one, other = count[True, True], count[True, False], count[False, True]
    places = [bool(a & b) for i in asked for a, b in [where(name, first[i], second[i])] if a and b]
    quoted = f"{sum(places) / len(places):.2f} of {len(places)}" if places else ""
    return f"| {name} | {both + one} / {both + other} / {both} | {2 * both / max(1, 2 * both + one + other):.2f} | {quoted} |"


def where(name, first, second):
    return ({n for n, s in enumerate(first[3]) if name in s}, {n for n, s in enumerate(second[3]) if name in s})


if __name__ == "__main__":
    main()
