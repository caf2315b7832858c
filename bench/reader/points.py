#!/usr/bin/env python3
"""How well does a sum of points over an answer's true findings give its verdict, on hands that did not set the points?

Ridge regression of the verdict (0 to 4) on the labelled findings, level, and how many disqualifiers; ten folds by hands. With
a second set of points for each competency, drawn towards the common one; and with the rule that a disqualifier caps the verdict.
"""
import numpy as np

import answers_data as data

FOLDS = 10
RIDGE = 2.0
SHARES = (0, 0.3, 0.6)
COMPETENCIES = sorted(data.hands.COMPETENCIES)
CAP = data.VERDICTS.index("leaning_no_hire")


def row(answer, share):
    """share: how freely a competency may leave the common points; 0 not at all."""
    findings = [float(f in answer.findings) for f in data.FINDINGS]
    fatal = len(answer.findings & set(data.DISQUALIFIERS))
    levels = [float(answer.level == level) for level in sorted(data.hands.LEVELS)]
    own = np.zeros((len(COMPETENCIES), len(findings)))
    own[COMPETENCIES.index(answer.competency)] = findings
    return [1.0, *findings, *levels, float(fatal > 0), float(fatal > 1), float(answer.no_story is True), *(share * own).ravel()]


def fit(x, y):
    return np.linalg.solve(x.T @ x + RIDGE * np.eye(x.shape[1]), x.T @ y)


def kappa(true, said):
    """Quadratically weighted."""
    return 1 - ((true - said) ** 2).mean() / ((true[:, None] - said[None]) ** 2).mean()


def main():
    learnt, strangers, _ = data.everything()
    answers = learnt + strangers
    hands = sorted({a.hand for a in answers})
    fold = np.array([hands.index(a.hand) % FOLDS for a in answers])
    true = np.array([data.VERDICTS.index(a.verdict) for a in answers])
    fatal = np.array([bool(a.findings & set(data.DISQUALIFIERS)) for a in answers])
    ownership = np.array([a.competency == "ownership" for a in answers])
    print(f"{len(answers)} answers by {len(hands)} hands")
    print("| points | answers | exact | within one | kappa |\n|---|---|---|---|---|")
    for share in SHARES:
        x = np.array([row(a, share) for a in answers])
        said = np.zeros(len(answers))
        for f in range(FOLDS):
            said[fold == f] = x[fold == f] @ fit(x[fold != f], true[fold != f])
        steps = np.clip(np.round(said), 0, len(data.VERDICTS) - 1).astype(int)
        capped = np.where(fatal, np.minimum(steps, CAP), steps)
        name = f"own points of a competency, share {share}" if share else "the same for all competencies"
        for kind, told in (("", steps), (", capped by a disqualifier", capped)):
            for group, some in (("all", np.ones(len(answers), bool)), ("ownership", ownership)):
                off = abs(told - true)[some]
                print(f"| {name}{kind} | {group} | {(off == 0).mean():.3f} | {(off <= 1).mean():.3f} | "
                      f"{kappa(true[some], told[some]):.3f} |")


if __name__ == "__main__":
    main()
