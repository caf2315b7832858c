"""Figures of a reader on answers that it did not learn from. Thresholds are 0.5; nothing is tuned."""
import numpy as np
import torch

import answers_data as data
import items as rows
import lesson

GROUPS = {"signals": data.SIGNALS, "disqualifiers": data.DISQUALIFIERS, "red flags": data.RED_FLAGS}


def read(reader, items):
    """What the reader says of each item, as arrays."""
    reader.eval()
    device = next(reader.parameters()).device
    found = []
    for n in range(0, len(items), 16):
        some = items[n:n + 16]
        b = rows.batch(some, device)
        with torch.no_grad():
            said = reader(b["ids"], b["places"], b["pauses"], b["mask"])
            pooled, _ = lesson.of_sentences(said["shows"], b["sentence"], len(b["shows"]))
        begin = 0
        for k, item in enumerate(some):
            one = {name: value[k].cpu().numpy() for name, value in said.items()}
            end = begin + len(item["answer"].sentences)
            one["sentences"] = pooled[begin:end].cpu().numpy()
            begin = end
            found.append(one)
    return found


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


def counts(items, said, threshold=0.0):
    """Per finding: right, false, missed; and the sections, ends, missing sections and verdicts."""
    per = {f: [0, 0, 0] for f in data.FINDINGS}
    sections, missing, ends, verdicts, quotes = [0, 0], [0, 0, 0], [0, 0, 0], [], [0, 0]
    for item, one in zip(items, said):
        answer, length = item["answer"], len(item["ids"])
        true, told = np.array(item["section"]), one["section"][:length].argmax(-1)
        story = (true >= 0) & (true < 5)
        sections[0] += int((told[story] == true[story]).sum())
        sections[1] += int(story.sum())
        for section in range(5):
            tally(missing, not (true == section).any(), int((told[true >= 0] == section).sum()) < 4)
        for mark, said_mark in zip(item["mark"], one["mark"][:length].argmax(-1)):
            if mark >= 0:
                tally(ends, mark >= data.STOP, said_mark >= data.STOP)
        for n, finding in enumerate(data.FINDINGS):
            hit = one["findings"][n] > threshold
            tally(per[finding], finding in answer.findings, hit)
            where = [k for k, s in enumerate(answer.sentences) if s.findings and finding in s.findings]
            if hit and where:
                quotes[0] += int(one["sentences"][:, n].argmax()) in where
                quotes[1] += 1
        verdicts.append((data.VERDICTS.index(answer.verdict), verdict(one)))
    return per, sections, missing, ends, verdicts, quotes


def tally(count, true, said):
    count[0] += bool(true and said)
    count[1] += bool(said and not true)
    count[2] += bool(true and not said)


def report(name, items, said, each=False):
    per, sections, missing, ends, verdicts, quotes = counts(items, said)

    def group_f1(counted):
        return " / ".join(f"{f1(*np.sum([counted[f] for f in ids], 0)):.3f}" for ids in GROUPS.values())

    exact = np.mean([t == s for t, s in verdicts])
    near = np.mean([abs(t - s) <= 1 for t, s in verdicts])
    print(f"  {name} ({len(items)}): sections {sections[0] / max(1, sections[1]):.3f}, missing F1 {f1(*missing):.2f}, ends F1 {f1(*ends):.2f}, findings "
          f"{group_f1(per)}, quoted right {quotes[0] / max(1, quotes[1]):.2f}, verdict {exact:.2f} / {near:.3f} / {kappa(verdicts):.3f}", flush=True)
    if each:
        for threshold in (-1, -0.5, 0.5, 1):
            print(f"    findings at a logit of {threshold}: {group_f1(counts(items, said, threshold)[0])}")
        print("   ", ", ".join(f"{f} {right / max(1, right + false):.2f} {right / max(1, right + missed):.2f} of {right + missed}"
                               for f, (right, false, missed) in per.items()), flush=True)
