"""Figures of a reader on answers that it did not learn from. Thresholds are 0.5; nothing is tuned."""
import numpy as np
import torch

import answers_data as data

GROUPS = {"signals": data.SIGNALS, "disqualifiers": data.DISQUALIFIERS, "red flags": data.RED_FLAGS}


def read(reader, item):
    reader.eval()
    with torch.no_grad():
        ids = torch.tensor([item["ids"]])
        said = reader(ids, torch.ones_like(ids))
    return {name: value[0].numpy() for name, value in said.items()}


def chance(logits):
    return 1 / (1 + np.exp(-logits))


def verdict(said):
    """Index into the verdicts: how many of the four steps are taken, each counted by its chance."""
    return int(chance(said["verdict"]).sum().round())


def f1(right, false, missed):
    return 2 * right / max(1, 2 * right + false + missed)


def kappa(pairs):
    """Quadratically weighted agreement of (true, said)."""
    n = len(data.VERDICTS)
    seen = np.zeros((n, n))
    for true, said in pairs:
        seen[true, said] += 1
    cost = np.array([[(i - j) ** 2 for j in range(n)] for i in range(n)])
    by_chance = np.outer(seen.sum(1), seen.sum(0)) / max(1, seen.sum())
    return 1 - (cost * seen).sum() / max(1e-9, (cost * by_chance).sum())


def counts(reader, items, answers, words):
    """Per finding: right, false, missed; and the sections, ends, missing sections and verdicts."""
    per = {f: [0, 0, 0] for f in data.FINDINGS}
    sections, missing, ends, verdicts, quotes = [0, 0], [0, 0, 0], [0, 0, 0], [], [0, 0]
    for answer in answers:
        item = items.of(answer, words(answer))
        said = read(reader, item)
        true = np.array(item["section"])
        told = said["section"].argmax(-1)
        story = (true >= 0) & (true < 5)
        sections[0] += int((told[story] == true[story]).sum())
        sections[1] += int(story.sum())
        for section in range(5):
            absent, unheard = not (true == section).any(), int((told[true >= 0] == section).sum()) < 4
            tally(missing, absent, unheard)
        for is_end, said_end in zip(item["ends"], said["ends"].argmax(-1)):
            if is_end >= 0:
                tally(ends, bool(is_end), bool(said_end))
        for n, finding in enumerate(data.FINDINGS):
            hit = said["findings"][n] > 0
            tally(per[finding], finding in answer.findings, hit)
            where = [k for k, s in enumerate(answer.sentences) if s.findings and finding in s.findings]
            if hit and where:
                at = item["sentence"][int(np.where(np.array(item["sentence"]) >= 0, said["shows"][:, n], -1e9).argmax())]
                quotes[0] += at in where
                quotes[1] += 1
        verdicts.append((data.VERDICTS.index(answer.verdict), verdict(said)))
    return per, sections, missing, ends, verdicts, quotes


def tally(count, true, said):
    count[0] += bool(true and said)
    count[1] += bool(said and not true)
    count[2] += bool(true and not said)


def report(reader, items, name, answers, words, each=False):
    per, sections, missing, ends, verdicts, quotes = counts(reader, items, answers, words)
    groups = ", ".join(f"{g} {f1(*np.sum([per[f] for f in ids], 0)):.3f}" for g, ids in GROUPS.items())
    exact = np.mean([t == s for t, s in verdicts])
    near = np.mean([abs(t - s) <= 1 for t, s in verdicts])
    print(f"  {name} ({len(answers)}): words in their section {sections[0] / sections[1]:.3f}, missing F1 {f1(*missing):.2f}, "
          f"ends F1 {f1(*ends):.2f}, {groups}, quoted right {quotes[0] / max(1, quotes[1]):.2f}, "
          f"verdict {exact:.2f} / {near:.2f} / {kappa(verdicts):.3f}", flush=True)
    if each:
        for finding, (right, false, missed) in per.items():
            print(f"    {finding}: P {right / max(1, right + false):.2f} R {right / max(1, right + missed):.2f} of {right + missed}")
