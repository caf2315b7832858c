"""Writes a trained reader as what Aloud carries: an ONNX graph with weights of eight bits, and the word pieces that it knows.

usage: export.py ENCODER_FOLDER READER.pt OUT_FOLDER

Matrices are kept as whole numbers from -63 to 63 (seven bits, so that no processor's sums overflow) with a factor for each
column; what goes in is made whole when it is read. Pieces that no word of small letters can have are left out.
"""
import os
import re
import sys

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import encoder

# Seven bits: some processors add pairs of products of eight bits in sixteen, which would overflow.
LARGEST = 63
SPECIAL = ["[UNK]", "[CLS]", "[SEP]", "[MASK]"]


class Graph:
    """Nodes and weights, in the order of their use."""

    def __init__(self):
        self.nodes, self.weights, self.count = [], [], 0

    def constant(self, name, array):
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, kind, inputs, outputs=1, **attributes):
        self.count += 1
        names = [f"{kind.lower()}{self.count}" + (f".{n}" if n else "") for n in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, **attributes))
        return names[0] if outputs == 1 else names

    def whole(self, x):
        """x as whole numbers, their factor and their zero."""
        return self.node("DynamicQuantizeLinear", [x], 3)

    def dense(self, name, whole, weight, bias):
        """whole @ weight + bias; weight has a row an input."""
        factor = np.maximum(np.abs(weight).max(0), 1e-8) / LARGEST
        numbers = np.round(weight / factor).astype(np.int8)
        x, scale, zero = whole
        product = self.node("MatMulInteger", [x, self.constant(f"{name}.weight", numbers), zero, self.zero()])
        scales = self.node("Mul", [scale, self.constant(f"{name}.scale", factor.astype(np.float32))])
        real = self.node("Mul", [self.node("Cast", [product], to=TensorProto.FLOAT), scales])
        return self.node("Add", [real, self.constant(f"{name}.bias", bias.astype(np.float32))])

    def zero(self):
        if not any(w.name == "zero" for w in self.weights):
            self.constant("zero", np.array(0, np.int8))
        return "zero"

    def norm(self, name, x, weight, bias):
        return self.node("LayerNormalization", [x, self.constant(f"{name}.weight", weight), self.constant(f"{name}.bias", bias)], axis=-1, epsilon=1e-12)


def known_pieces(vocabulary):
    kept = {p: i for p, i in vocabulary.items() if p in SPECIAL or re.fullmatch(r"(##)?[a-z]+|'", p)}
    return sorted(kept, key=kept.get), [kept[p] for p in sorted(kept, key=kept.get)]


def build(state, rows):
    g, width, heads = Graph(), state["words.weight"].shape[1], encoder.HEADS
    layers = 1 + max(int(m.group(1)) for n in state for m in [re.match(r"layers\.(\d+)\.", n)] if m)
    table = state["words.weight"][rows]
    factor = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127
    words = g.node("Gather", [g.constant("words", np.round(table / factor).astype(np.int8)), "ids"])
    factors = g.node("Gather", [g.constant("words.scale", factor.astype(np.float32)), "ids"])
    x = g.node("Mul", [g.node("Cast", [words], to=TensorProto.FLOAT), factors])
    x = g.node("Add", [x, g.node("Gather", [g.constant("places.table", state["places.weight"] + state["kind.weight"][0]), "places"])])
    x = g.node("Add", [x, g.node("Gather", [g.constant("pauses.table", state["pauses.weight"]), "pauses"])])
    x = g.norm("norm", x, state["norm.weight"], state["norm.bias"])
    for n in range(layers):
        x = layer(g, x, {k.split(".", 2)[2]: v for k, v in state.items() if k.startswith(f"layers.{n}.")}, f"layer{n}", width, heads)
    outputs(g, x, state)
    return helper.make_graph(g.nodes, "reader", [helper.make_tensor_value_info(n, TensorProto.INT64, ["pieces"]) for n in ("ids", "places", "pauses")],
                             [helper.make_tensor_value_info("of_pieces", TensorProto.FLOAT, ["pieces", len(encoder.SECTIONS) + len(encoder.FINDINGS) + 5]),
                              helper.make_tensor_value_info("of_answer", TensorProto.FLOAT, [len(encoder.FINDINGS) + len(encoder.VERDICTS)]),
                              helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["pieces", width])], g.weights)


def layer(g, x, w, name, width, heads):
    whole = g.whole(x)
    shape = g.constant(f"{name}.heads", np.array([-1, heads, width // heads], np.int64))

    def part(which, order):
        dense = g.dense(f"{name}.{which}", whole, w[f"{which}.weight"].T, w[f"{which}.bias"])
        return g.node("Transpose", [g.node("Reshape", [dense, shape])], perm=order)

    query, key, value = part("query", [1, 0, 2]), part("key", [1, 2, 0]), part("value", [1, 0, 2])
    near = g.node("Mul", [g.node("MatMul", [query, key]), g.constant(f"{name}.near", np.array((width // heads) ** -0.5, np.float32))])
    mixed = g.node("Transpose", [g.node("MatMul", [g.node("Softmax", [near], axis=-1), value])], perm=[1, 0, 2])
    flat = g.node("Reshape", [mixed, g.constant(f"{name}.flat", np.array([-1, width], np.int64))])
    out = g.dense(f"{name}.out", g.whole(flat), w["out.weight"].T, w["out.bias"])
    x = g.norm(f"{name}.norm1", g.node("Add", [x, out]), w["norm1.weight"], w["norm1.bias"])
    wide = g.dense(f"{name}.wide", g.whole(x), w["wide.weight"].T, w["wide.bias"])
    narrow = g.dense(f"{name}.narrow", g.whole(gelu(g, wide, name)), w["narrow.weight"].T, w["narrow.bias"])
    return g.norm(f"{name}.norm2", g.node("Add", [x, narrow]), w["norm2.weight"], w["norm2.bias"])


def gelu(g, x, name):
    def number(value):
        return g.constant(f"{name}.gelu{value:.1f}", np.array(value, np.float32))

    inner = g.node("Add", [g.node("Erf", [g.node("Div", [x, number(2 ** 0.5)])]), number(1.0)])
    return g.node("Mul", [g.node("Mul", [x, inner]), number(0.5)])


def outputs(g, x, state):
    def linear(name, of, heads):
        weight = np.concatenate([state[f"{h}.weight"] for h in heads]).T.astype(np.float32)
        bias = np.concatenate([state[f"{h}.bias"] for h in heads]).astype(np.float32)
        return g.node("Add", [g.node("MatMul", [of, g.constant(f"{name}.weight", weight)]), g.constant(f"{name}.bias", bias)])

    shows = linear("shows", x, ["shows"])
    g.nodes.append(helper.make_node("Concat", [linear("section", x, ["section"]), shows, linear("marks", x, ["mark", "capital"])], ["of_pieces"], axis=-1))
    weights = g.node("Softmax", [linear("attention", x, ["attention"])], axis=0)
    answer = g.node("ReduceSum", [g.node("Mul", [weights, x]), g.constant("over.pieces", np.array([0], np.int64))], keepdims=0)
    heat = g.constant("heat", np.array(encoder.HEAT, np.float32))
    best = g.node("Div", [g.node("ReduceLogSumExp", [g.node("Mul", [shows, heat])], axes=[0], keepdims=0), heat])
    pooled = g.node("Sub", [best, g.constant("share", np.array(encoder.SHARE, np.float32))])
    findings = g.node("Add", [pooled, linear("whole", answer, ["whole"])])
    g.nodes.append(helper.make_node("Concat", [findings, linear("verdict", answer, ["verdict", "no_story"])], ["of_answer"], axis=-1))
    g.nodes.append(helper.make_node("Identity", [x], ["vectors"]))


def main():
    folder, weights, out = sys.argv[1:]
    os.makedirs(out, exist_ok=True)
    pieces, rows = known_pieces(encoder.Pieces(folder).ids)
    state = {n: t.float().numpy() for n, t in torch.load(weights, map_location="cpu").items()}
    model = helper.make_model(build(state, rows), opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    onnx.save(model, f"{out}/reader.onnx")
    with open(f"{out}/pieces.txt", "w") as file:
        file.writelines(p + "\n" for p in pieces)
    print(f"{len(pieces)} pieces, {os.path.getsize(f'{out}/reader.onnx') / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
