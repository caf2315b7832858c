#!/usr/bin/env python3
"""What each finding is worth: the points of content/rubric/verdict.yaml, and how well their sum gives the verdict of hands that did
not set them.

A verdict is worth 10, 30, 50, 70 or 90 points. Least squares over all labelled answers but those kept apart: a signal is worth at
least one point, a red flag costs at least one, all disqualifiers cost the same. Each competency may leave the common points, drawn
towards them. usage: points.py [--write FILE]
"""
import sys

import numpy as np

import answers_data as data

FOLDS = 10
# How strongly points are drawn to nothing, and those of one competency to the common ones; chosen on the folds.
RIDGE, RIDGE_OWN = 2.0, 25.0
STEP = 20
COMPETENCIES = sorted(data.hands.COMPETENCIES)
LEVELS = sorted(data.hands.LEVELS)
CAP = data.VERDICTS.index("leaning_no_hire")
COUNTED = data.SIGNALS + data.RED_FLAGS


def row(answer, own=True):
    """1, findings, level, whether a disqualifier; the findings once more in the columns of the competency."""
    findings = np.array([float(f in answer.findings) for f in COUNTED])
    levels = [float(answer.level == level) for level in LEVELS]
    mine = np.zeros((len(COMPETENCIES), len(COUNTED)))
    if own:
        mine[COMPETENCIES.index(answer.competency)] = findings
    return [1.0, float(bool(answer.findings & set(data.DISQUALIFIERS))), *levels, *findings, *mine.ravel()]


def fit(x, y):
    """Bounded least squares by coordinate descent: each column in turn takes the best value that its bounds allow."""
    common = 2 + len(LEVELS)
    ridge = np.array([0.0, RIDGE] + [RIDGE] * len(LEVELS) + [RIDGE] * len(COUNTED) + [RIDGE_OWN] * (x.shape[1] - common - len(COUNTED)))
    w, gram, target = np.zeros(x.shape[1]), x.T @ x, x.T @ y
    for _ in range(300):
        for n in range(len(w)):
            if gram[n, n] + ridge[n] > 0:
                best = (target[n] - gram[n] @ w + gram[n, n] * w[n]) / (gram[n, n] + ridge[n])
                finding = (n - common) % len(COUNTED)
                if common <= n < common + len(COUNTED):
                    best = max(best, 1.0) if finding < len(data.SIGNALS) else min(best, -1.0)
                w[n] = best
    return w


def rounded(w):
    """Whole points; those of a competency as what they come to there."""
    common = 2 + len(LEVELS)
    shared = np.round(w[common:common + len(COUNTED)])
    own = np.round(shared + w[common + len(COUNTED):].reshape(len(COMPETENCIES), len(COUNTED)))
    signals = len(data.SIGNALS)
    own[:, :signals] = np.maximum(own[:, :signals], 1)
    own[:, signals:] = np.minimum(own[:, signals:], -1)
    return np.round(w[:common]), shared, own


def score(answer, points):
    first, _, own = points
    findings = np.array([float(f in answer.findings) for f in COUNTED])
    fatal = float(bool(answer.findings & set(data.DISQUALIFIERS)))
    return first[0] + first[1] * fatal + first[2 + LEVELS.index(answer.level)] + own[COMPETENCIES.index(answer.competency)] @ findings


def verdict(answer, points):
    if answer.no_story:
        return 0
    step = int(np.clip(score(answer, points) // STEP, 0, len(data.VERDICTS) - 1))
    return min(step, CAP) if answer.findings & set(data.DISQUALIFIERS) else step


def kappa(true, said):
    """Quadratically weighted."""
    return 1 - ((true - said) ** 2).mean() / ((true[:, None] - said[None]) ** 2).mean()


def judge(answers):
    hands = sorted({a.hand for a in answers})
    fold = np.array([hands.index(a.hand) % FOLDS for a in answers])
    true = np.array([data.VERDICTS.index(a.verdict) for a in answers])
    print(f"{len(answers)} answers by {len(hands)} hands\n| points | answers | exact | within one | kappa |\n|---|---|---|---|---|")
    for name, own in (("the same for all competencies", False), ("own points of a competency", True)):
        x = np.array([row(a, own) for a in answers])
        said = np.zeros(len(answers), int)
        for f in range(FOLDS):
            points = rounded(fit(x[fold != f], STEP / 2 + STEP * true[fold != f]))
            said[fold == f] = [verdict(a, points) for a, here in zip(answers, fold == f) if here]
        for group in ("all", "ownership"):
            some = np.array([group in ("all", a.competency) for a in answers])
            off = abs(said - true)[some]
            print(f"| {name} | {group} | {(off == 0).mean():.3f} | {(off <= 1).mean():.3f} | {kappa(true[some], said[some]):.3f} |")


def write(path, answers):
    first, shared, own = rounded(fit(np.array([row(a) for a in answers]), np.array([STEP / 2 + STEP * data.VERDICTS.index(a.verdict) for a in answers])))
    signals = len(data.SIGNALS)

    def listed(names, values):
        return "{" + ", ".join(f"{n}: {int(v)}" for n, v in zip(names, values)) + "}"

    with open(path, "w") as file:
        file.write(f"base: {listed(LEVELS, first[0] + first[2:])}\ndisqualifier: {int(first[1])}\n")
        file.write(f"points: {listed(data.SIGNALS, shared[:signals])}\nflags: {listed(data.RED_FLAGS, shared[signals:])}\ncompetencies:\n")
        for n, competency in enumerate(COMPETENCIES):
            other = [(f, v) for f, v, common in zip(COUNTED, own[n], shared) if v != common]
            if other:
                file.write(f"  {competency}: {listed(*zip(*other))}\n")


def main():
    learnt, strangers, _ = data.everything()
    if sys.argv[1:2] == ["--write"]:
        write(sys.argv[2], learnt + strangers)
    else:
        judge(learnt + strangers)


if __name__ == "__main__":
    main()
