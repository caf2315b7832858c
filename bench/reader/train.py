"""Teaches a small encoder to read whole answers, and judges it on hands that it never learnt from. See README.md."""
import argparse
import collections
import copy
import math
import random
import time

import numpy as np
import torch

import answers_data as data
import encoder
import judge
from items import Breath, Damage, Items, batch
from lesson import Lesson


def options():
    p = argparse.ArgumentParser()
    p.add_argument("encoder", help="folder with the unpacked jar of the sentence encoder")
    p.add_argument("--epochs", type=int, default=10)
    p.add_argument("--rate", type=float, default=1e-4)
    p.add_argument("--rare", type=float, default=0.5, help="power by which rare findings weigh more; 0: all alike")
    p.add_argument("--size", type=int, default=16, help="answers a step")
    p.add_argument("--share", type=float, default=1.0, help="share of the hands to learn from")
    p.add_argument("--develop", action="store_true", help="keep eight hands and the strangers of the older sets to judge designs on; else learn from all but those kept apart")
    p.add_argument("--begin", help="a reader.pt to go on from")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--average", type=float, default=0.995, help="the weights that are kept are a moving average of this memory; 0: the last")
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    p.add_argument("--out", required=True)
    return p.parse_args()


def split(o):
    learnt, strangers, apart = data.everything()
    judged = {"strangers": strangers, "apart": apart}
    names = sorted({a.hand for a in learnt if a.no_story is not None})
    random.Random(9).shuffle(names)
    if o.develop:
        judged = {"strangers": strangers, "hands": [a for a in learnt if a.hand in names[:8]]}
        learnt = [a for a in learnt if a.hand not in names[:8]]
    else:
        learnt += strangers
        del judged["strangers"]
    if o.share < 1:
        names = sorted({a.hand for a in learnt})
        random.Random(o.seed).shuffle(names)
        learnt = [a for a in learnt if a.hand in names[:round(len(names) * o.share)]]
    return learnt, judged


def reading(answer, heard, damage, items):
    """What to learn from this time: as written, damaged, or as the recogniser heard it."""
    stretch = random.choice([1, 1, 1, random.uniform(1, 2.5)])
    choice = random.choice(["written"] + [m for m in heard if answer.id in heard[m]])
    if choice != "written":
        return items.of(answer, heard[choice][answer.id], None, stretch)
    return items.of(answer, damage.of(answer.written()), Breath(), stretch)


def batches(items, size):
    items = sorted(items, key=lambda i: len(i["ids"]) + random.random() * 60)
    groups = [items[n:n + size] for n in range(0, len(items), size)]
    random.shuffle(groups)
    return groups


def optimiser_of(reader, rate):
    new = [p for n, p in reader.named_parameters() if n.split(".")[0] in encoder.Reader.NEW]
    old = [p for n, p in reader.named_parameters() if n.split(".")[0] not in encoder.Reader.NEW and p.requires_grad]
    return torch.optim.AdamW([{"params": new, "lr": rate * 8}, {"params": old, "lr": rate}], weight_decay=0.01)


def train(o, learnt, heard, items, judged):
    reader = encoder.load(o.encoder)
    if o.begin:
        reader.load_state_dict(torch.load(o.begin, map_location="cpu"))
    reader.words.weight.requires_grad_(False)
    reader.to(o.device)
    kept = copy.deepcopy(reader)
    damage, lesson = Damage(learnt, heard), Lesson(learnt, data.FINDINGS, o.device, o.rare)
    optimiser = optimiser_of(reader, o.rate)
    rates = [g["lr"] for g in optimiser.param_groups]
    steps, step, began = o.epochs * math.ceil(len(learnt) / o.size), 0, time.time()
    print(f"{len(learnt)} answers by {len({a.hand for a in learnt})} hands, {steps} steps", flush=True)
    half = torch.autocast(o.device, torch.bfloat16)
    for epoch in range(o.epochs):
        reader.train()
        total = collections.Counter()
        for group in batches([reading(a, heard, damage, items) for a in learnt], o.size):
            step += 1
            pace = min(1, step / (0.1 * steps)) * max(0.02, 1 - step / steps)
            for part, rate in zip(optimiser.param_groups, rates):
                part["lr"] = rate * pace
            b = batch(group, o.device)
            with half:
                said = reader(b["ids"], b["places"], b["pauses"], b["mask"])
            parts = lesson.losses(said, b)
            optimiser.zero_grad(set_to_none=True)
            sum(parts.values()).backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimiser.step()
            follow(kept, reader, min(o.average, 1 - 1 / step))
            if step % 10 == 0:
                total.update({n: p.item() for n, p in parts.items()})
        count = max(1, math.ceil(len(learnt) / o.size) // 10)
        print(f"epoch {epoch + 1}, {time.time() - began:.0f} s:", {n: round(v / count, 3) for n, v in total.items()}, flush=True)
        save(kept, o.out)
        if epoch % 4 == 3 and epoch + 1 < o.epochs:
            report(kept, items, judged, {}, False)
    return kept


def save(reader, out):
    torch.save({n: t.half() for n, t in reader.state_dict().items()}, f"{out}.pt")


def follow(kept, reader, memory):
    mine = [p for p in kept.parameters()]
    with torch.no_grad():
        torch._foreach_mul_(mine, memory)
        torch._foreach_add_(mine, list(reader.parameters()), alpha=1 - memory)


def report(reader, items, judged, heard, each=True):
    for name, answers in judged.items():
        written = [items.of(a, a.written()) for a in answers]
        judge.report(f"{name}, written", written, judge.read(reader, written), each)
        for mode in heard:
            told = [items.of(a, heard[mode][a.id]) for a in answers if a.id in heard[mode]]
            if told:
                judge.report(f"{name}, {mode}", told, judge.read(reader, told), each=mode == "natural")


def main():
    o = options()
    torch.set_num_threads(o.threads)
    for seed in (random.seed, np.random.seed, torch.manual_seed):
        seed(o.seed)
    learnt, judged = split(o)
    items = Items(encoder.Pieces(o.encoder))
    everyone = learnt + [a for some in judged.values() for a in some]
    heard = {mode: data.heard(mode, everyone) for mode in ("tidy", "natural")}
    mine = {a.id for a in learnt}
    reader = train(o, learnt, {m: {i: h[i] for i in h if i in mine} for m, h in heard.items()}, items, judged)
    report(reader, items, judged, heard)


if __name__ == "__main__":
    main()
