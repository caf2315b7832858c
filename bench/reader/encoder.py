"""A small encoder and its heads. The weights to begin with come from the ONNX file in the jar of a sentence encoder."""
import glob
import json
import math
import re

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from answers_data import FINDINGS, SECTIONS, VERDICTS

HEADS = 12
# Places that the encoder knows; a longer answer is read with its places pressed together.
PLACES = 512
LONGEST = 1200
FAR = -1e4
# How sharply the best piece of many counts: log-sum-exp at this heat, less the share of eight pieces.
HEAT, SHARE = 2.0, math.log(8) / 2


class Layer(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.width = width
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.wide, self.narrow = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.norm1, self.norm2 = (nn.LayerNorm(width, eps=1e-12) for _ in range(2))
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask):
        batch, length, _ = x.shape

        def split(t):
            return t.view(batch, length, HEADS, self.width // HEADS).transpose(1, 2)

        mixed = self._mix(split(self.query(x)), split(self.key(x)), split(self.value(x)), mask)
        x = self.norm1(x + self.out(mixed.transpose(1, 2).reshape(batch, length, self.width)))
        return self.norm2(x + self.drop(self.narrow(F.gelu(self.wide(x)))))

    def _mix(self, query, key, value, mask):
        """Plain products: on a processor with bfloat16 quicker than the fused kernel, and no dropout of weights, for the same reason."""
        scores = query @ key.transpose(-1, -2) / math.sqrt(self.width // HEADS) + mask.to(query.dtype)
        return scores.softmax(-1).to(value.dtype) @ value


class Reader(nn.Module):
    """Of each word piece: its section, what it shows, the mark behind it, a capital. Of the answer: findings, verdict, no story."""

    def __init__(self, layers, width):
        super().__init__()
        self.words = nn.Embedding(30522, width, padding_idx=0)
        self.places = nn.Embedding(PLACES, width)
        self.kind = nn.Embedding(2, width)
        self.pauses = nn.Embedding(3, width)
        nn.init.zeros_(self.pauses.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(width) for _ in range(layers))
        self.section = nn.Linear(width, len(SECTIONS))
        self.shows = nn.Linear(width, len(FINDINGS))
        self.mark = nn.Linear(width, 4)
        self.capital = nn.Linear(width, 1)
        self.attention = nn.Linear(width, 1)
        self.whole = nn.Linear(width, len(FINDINGS))
        self.verdict = nn.Linear(width, len(VERDICTS) - 1)
        self.no_story = nn.Linear(width, 1)

    def encode(self, ids, places, pauses, mask):
        x = self.words(ids) + self.places(places) + self.kind.weight[0] + self.pauses(pauses)
        x = self.drop(self.norm(x))
        far = (1 - mask[:, None, None, :].float()) * FAR
        for layer in self.layers:
            x = layer(x, far)
        return x

    def forward(self, ids, places, pauses, mask):
        x = self.encode(ids, places, pauses, mask)
        blank = (1 - mask.float()) * FAR
        weights = (self.attention(x)[..., 0] + blank).softmax(-1)
        answer = (weights[..., None] * x).sum(1)
        shows = self.shows(x).float()
        pooled = torch.logsumexp((shows + blank[..., None]) * HEAT, 1) / HEAT - SHARE
        return {"section": self.section(x).float(), "shows": shows, "mark": self.mark(x).float(), "capital": self.capital(x)[..., 0].float(),
                "findings": pooled + self.whole(answer).float(), "verdict": self.verdict(answer).float(),
                "no_story": self.no_story(answer)[..., 0].float()}

    NEW = ("pauses", "section", "shows", "mark", "capital", "attention", "whole", "verdict", "no_story")


def load(folder):
    """A reader whose encoder has the weights of the unpacked jar; the heads are new."""
    packed = glob.glob(f"{folder}/*.npz")
    weights, matrices = _of_npz(packed[0]) if packed else of_onnx(folder)

    def named(end):
        return torch.tensor(np.array(weights[next(n for n in weights if n.endswith(end))], np.float32))

    layers = 1 + max(int(m.group(1)) for n in weights for m in [re.search(r"layer\.(\d+)\.", n)] if m)
    table = named("embeddings.word_embeddings.weight")
    reader = Reader(layers, table.shape[1])
    state = {"words.weight": table, "places.weight": named("position_embeddings.weight"),
             "kind.weight": named("token_type_embeddings.weight"), "norm.weight": named("embeddings.LayerNorm.weight"),
             "norm.bias": named("embeddings.LayerNorm.bias")}
    order = iter(matrices)
    for n in range(layers):
        for mine, theirs in (("query", "attention.self.query"), ("key", "attention.self.key"), ("value", "attention.self.value"),
                             ("out", "attention.output.dense"), ("wide", "intermediate.dense"), ("narrow", "output.dense")):
            state[f"layers.{n}.{mine}.weight"] = torch.tensor(np.array(next(order), np.float32).T.copy())
            state[f"layers.{n}.{mine}.bias"] = named(f"layer.{n}.{theirs}.bias")
        for mine, theirs in (("norm1", "attention.output"), ("norm2", "output")):
            for part in ("weight", "bias"):
                state[f"layers.{n}.{mine}.{part}"] = named(f"layer.{n}.{theirs}.LayerNorm.{part}")
    missing = reader.load_state_dict(state, strict=False).missing_keys
    assert all(m.split(".")[0] in Reader.NEW for m in missing), missing
    return reader


def of_onnx(folder):
    """Named weights, and the matrices, which have no names of their own once exported: they come in the order of their use."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(glob.glob(f"{folder}/*.onnx")[0]).graph
    weights = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    return weights, [weights[i] for n in graph.node if n.op_type == "MatMul" for i in n.input if i in weights and weights[i].ndim == 2]


def _of_npz(path):
    """The same from a smaller file, made by pack.py."""
    packed = np.load(path)
    whole = {n[2:]: packed[n].astype(np.float32) * (packed["s:" + n[2:]] if "s:" + n[2:] in packed else 1) for n in packed if n.startswith("w:")}
    matrices = sorted((n for n in whole if n.startswith("matrix.")), key=lambda n: int(n[7:]))
    return {n: w for n, w in whole.items() if not n.startswith("matrix.")}, [whole[n] for n in matrices]


class Pieces:
    """Words to word pieces, as the encoder learnt them."""

    FIRST, LAST, UNKNOWN, MASK = 101, 102, 100, 103

    def __init__(self, folder):
        self.ids = json.load(open(glob.glob(f"{folder}/*tokenizer*.json")[0]))["model"]["vocab"]
        self.known = {}

    def of(self, word):
        if word not in self.known:
            self.known[word] = self._split(word)
        return self.known[word]

    def _split(self, word):
        """Pieces of each run of letters; an apostrophe stands alone, as the encoder's own splitter has it."""
        return [p for part in re.findall(r"[^']+|'", word) for p in self._split_part(part)]

    def _split_part(self, word):
        pieces, start = [], 0
        while start < len(word):
            end = len(word)
            while end > start and ("##" if start else "") + word[start:end] not in self.ids:
                end -= 1
            if end == start:
                return [self.UNKNOWN]
            pieces.append(self.ids[("##" if start else "") + word[start:end]])
            start = end
        return pieces
