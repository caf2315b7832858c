"""Teaches a small encoder to read whole answers, and judges it on hands that it never learnt from. See README.md."""
import argparse
import collections
import math
import random
import time

import numpy as np
import torch
from torch.nn import functional as F

import answers_data as data
import encoder
import judge

NONE = -1
BATCH = 8


def options():
    p = argparse.ArgumentParser()
    p.add_argument("encoder", help="folder with the unpacked jar of the sentence encoder")
    p.add_argument("--epochs", type=int, default=6)
    p.add_argument("--rate", type=float, default=1e-4)
    p.add_argument("--frozen", type=int, default=0, help="layers at the bottom that stay as they are, with the word vectors; 0: none")
    p.add_argument("--share", type=float, default=1.0, help="share of the hands to learn from")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--out", required=True)
    p.add_argument("--minutes", type=float, default=1e9, help="begin no further pass after this time")
    return p.parse_args()


def damaged(sentences, lexicon):
    """Words dropped, doubled or replaced, as a recogniser does, in two of three readings."""
    if random.random() < 0.35:
        return sentences
    share = random.choice([0.03, 0.08, 0.15])
    return [[w for word in words for w in _damage(word, share, lexicon)] for words in sentences]


def _damage(word, share, lexicon):
    x = random.random()
    if x < share * 0.35:
        return []
    if x < share:
        return [random.choice(lexicon)]
    return [word, word] if x < share * 1.1 else [word]


class Items:
    """Turns an answer into rows of numbers: pieces, and what is to be learnt of each."""

    def __init__(self, pieces):
        self.pieces = pieces

    def of(self, answer, words):
        head = f"{answer.competency} {answer.level}".replace("_", " ").split()
        ids = [self.pieces.FIRST] + [i for w in head for i in self.pieces.of(w)] + [self.pieces.LAST]
        section, sentence, ends = ([NONE] * len(ids) for _ in range(3))
        for number, said in enumerate(words):
            for place, word in enumerate(said):
                split = self.pieces.of(word)
                last = place == len(said) - 1
                ids += split
                section += [data.SECTIONS.index(answer.sentences[number].section)] + [NONE] * (len(split) - 1)
                sentence += [number] * len(split)
                ends += [int(last)] + [NONE] * (len(split) - 1)
        cut = slice(0, encoder.LONGEST)
        return {"answer": answer, "ids": ids[cut], "section": section[cut], "sentence": sentence[cut], "ends": ends[cut],
                "whole": len(ids) <= encoder.LONGEST}


def padded(rows, value):
    length = max(map(len, rows))
    return torch.tensor([list(r) + [value] * (length - len(r)) for r in rows])


def batches(items):
    items = sorted(items, key=lambda i: len(i["ids"]) + random.random() * 30)
    groups = [items[n:n + BATCH] for n in range(0, len(items), BATCH)]
    random.shuffle(groups)
    return groups


class Lesson:
    """What one batch was told and said, as a loss."""

    def __init__(self, answers):
        y = np.array([[f in a.findings for f in data.FINDINGS] for a in answers], np.float32)
        rare = np.clip((1 - y.mean(0)) / np.maximum(y.mean(0), 0.01), 1, 8) ** 0.5
        self.rare = torch.tensor(rare)
        self.rare_sentence = torch.tensor(np.clip(rare * 2, 1, 6))

    def loss(self, reader, batch):
        ids = padded([i["ids"] for i in batch], 0)
        said = reader(ids, (ids > 0).long())
        section = padded([i["section"] for i in batch], NONE)
        ends = padded([i["ends"] for i in batch], NONE)
        parts = {"section": F.cross_entropy(said["section"].flatten(0, 1), section.flatten(), ignore_index=NONE),
                 "ends": 0.3 * F.cross_entropy(said["ends"].flatten(0, 1), ends.flatten(), ignore_index=NONE),
                 "findings": self._findings(said, batch), "shows": self._shows(said, batch), "verdict": 0.3 * self._verdict(said, batch),
                 "no_story": 0.2 * self._no_story(said, batch)}
        return parts

    def _no_story(self, said, batch):
        y = torch.tensor([float(bool(i["answer"].no_story)) for i in batch])
        known = torch.tensor([float(i["answer"].no_story is not None) for i in batch])
        each = F.binary_cross_entropy_with_logits(said["no_story"], y, reduction="none")
        return (each * known).sum() / known.sum().clamp(min=1)

    def _findings(self, said, batch):
        y = torch.tensor([[float(f in i["answer"].findings) for f in data.FINDINGS] for i in batch])
        known = torch.tensor([[float(i["whole"])] for i in batch]).expand_as(y)
        each = F.binary_cross_entropy_with_logits(said["findings"], y, pos_weight=self.rare, reduction="none")
        return (each * known).sum() / known.sum().clamp(min=1)

    def _shows(self, said, batch):
        """Of each sentence that is labelled by itself: does it show the finding?"""
        pooled, wanted = [], []
        for row, item in enumerate(batch):
            numbers = item["sentence"]
            for number, sentence in enumerate(item["answer"].sentences):
                at = [p for p, n in enumerate(numbers) if n == number]
                if sentence.findings is not None and at:
                    pooled.append(torch.logsumexp(said["shows"][row, at[0]:at[-1] + 1] * 2, 0) / 2 - math.log(8) / 2)
                    wanted.append([float(f in sentence.findings) for f in data.FINDINGS])
        if not pooled:
            return torch.tensor(0.0)
        return 2 * F.binary_cross_entropy_with_logits(torch.stack(pooled), torch.tensor(wanted), pos_weight=self.rare_sentence)

    def _verdict(self, said, batch):
        steps = torch.tensor([[float(data.VERDICTS.index(i["answer"].verdict) > n) for n in range(4)] for i in batch])
        return F.binary_cross_entropy_with_logits(said["verdict"], steps)


def main():
    o = options()
    torch.set_num_threads(o.threads)
    for seed in (random.seed, np.random.seed, torch.manual_seed):
        seed(o.seed)
    learnt, strangers, apart = data.everything()
    if o.share < 1:
        names = sorted({a.hand for a in learnt})
        random.shuffle(names)
        kept = set(names[:round(len(names) * o.share)])
        learnt = [a for a in learnt if a.hand in kept]
    heard = {mode: data.heard(mode) for mode in ("tidy", "natural")}
    reader, items = encoder.load(o.encoder), Items(encoder.Pieces(o.encoder))
    if o.frozen:
        for part in (reader.words, reader.places, reader.kind, reader.norm, *reader.layers[:o.frozen]):
            part.requires_grad_(False)
    lexicon = [w for a in learnt for s in a.sentences for w in s.words]
    lesson = Lesson(learnt)
    heads = [p for n, p in reader.named_parameters() if n.split(".")[0] in encoder.Reader.HEAD_NAMES]
    body = [p for n, p in reader.named_parameters() if n.split(".")[0] not in encoder.Reader.HEAD_NAMES and p.requires_grad]
    optimiser = torch.optim.AdamW([{"params": heads, "lr": o.rate * 8}, {"params": body, "lr": o.rate}], weight_decay=0.01)
    rates = [g["lr"] for g in optimiser.param_groups]
    steps, step, began = o.epochs * math.ceil(len(learnt) / BATCH), 0, time.time()
    print(f"{len(learnt)} answers by {len({a.hand for a in learnt})} hands, {steps} steps", flush=True)
    for epoch in range(o.epochs):
        reader.train()
        total = collections.Counter()
        for batch in batches([items.of(a, reading(a, heard, lexicon)) for a in learnt]):
            step += 1
            pace = min(1, step / (0.1 * steps)) * max(0.02, 1 - step / steps)
            for group, rate in zip(optimiser.param_groups, rates):
                group["lr"] = rate * pace
            parts = lesson.loss(reader, batch)
            optimiser.zero_grad()
            sum(parts.values()).backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimiser.step()
            total.update({n: p.item() for n, p in parts.items()})
            if step % 20 == 0:
                print(f"  step {step} {time.time() - began:.0f} s", flush=True)
        print(f"epoch {epoch + 1}, {time.time() - began:.0f} s:",
              {n: round(v / math.ceil(len(learnt) / BATCH), 3) for n, v in total.items()}, flush=True)
        torch.save(reader.state_dict(), f"{o.out}.pt")
        if epoch >= 1 or epoch == o.epochs - 1:
            report(reader, items, strangers, apart, heard)
        if time.time() - began > o.minutes * 60:
            break


def reading(answer, heard, lexicon):
    """The words to learn from this time: as written, damaged, or as the recogniser heard them."""
    choice = random.choice(["written"] + [m for m in heard if answer.id in heard[m]])
    if choice != "written" and len(heard[choice][answer.id]) == len(answer.sentences):
        return heard[choice][answer.id]
    return damaged([s.words for s in answer.sentences], lexicon)


def report(reader, items, strangers, apart, heard):
    judge.report(reader, items, "strangers s to v, written", strangers, lambda a: [s.words for s in a.sentences])
    judge.report(reader, items, "kept apart, written", apart, lambda a: [s.words for s in a.sentences])
    for mode in heard:
        for name, answers in (("strangers", strangers), ("kept apart", apart)):
            known = [a for a in answers if len(heard[mode].get(a.id, [])) == len(a.sentences)]
            if known:
                judge.report(reader, items, f"{name}, {mode}", known, lambda a: heard[mode][a.id])


if __name__ == "__main__":
    main()
