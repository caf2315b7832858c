"""What a trained reader gets right and wrong on hands kept apart: a finding at a time, how sure its "not heard" is, where sentences end.

usage: examine.py ENCODER_FOLDER READER.pt
"""
import sys

import numpy as np
import torch

import answers_data as data
import encoder
import judge
from items import Items

BANDS = (0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5)
ENDS = (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5)


def main():
    folder, weights = sys.argv[1:]
    reader, items = encoder.load(folder), Items(encoder.Pieces(folder))
    reader.load_state_dict(torch.load(weights, map_location="cpu"))
    apart = data.everything()[2]
    versions = {"written": {a.id: a.written() for a in apart}, **{mode: data.heard(mode, apart) for mode in ("tidy", "natural")}}
    for name, version in versions.items():
        read = [items.of(a, version[a.id]) for a in apart if a.id in version]
        said = judge.read(reader, read)
        judge.report(f"kept apart, {name}", read, said, each=True)
        not_heard(read, said)
        ends(read, said)


def not_heard(items, said):
    """Of the signals that are said to be absent with at most that chance, how many were there?"""
    signals = [data.FINDINGS.index(f) for f in data.SIGNALS]
    told = [(judge.chance(one["findings"][n]), data.FINDINGS[n] in item["answer"].findings) for item, one in zip(items, said) for n in signals]
    for band in BANDS:
        below = [there for chance, there in told if chance <= band]
        print(f"    not heard at a chance of {band}: {len(below) / len(told):.2f} of all, {sum(below) / max(1, len(below)):.3f} of them were there")


def ends(items, said):
    for least in ENDS:
        count = [0, 0, 0]
        for item, one in zip(items, said):
            shares = np.exp(one["mark"][:len(item["ids"])])
            shares /= shares.sum(-1, keepdims=True)
            for mark, share in zip(item["mark"], shares):
                if mark >= 0:
                    judge.tally(count, mark >= data.STOP, share[data.STOP] + share[data.QUESTION] >= least)
        print(f"    sentences end at a chance of {least}: F1 {judge.f1(*count):.3f}")


if __name__ == "__main__":
    main()
