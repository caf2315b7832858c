#!/usr/bin/env python3
"""Builds the language model of interviews: models/interview-graph.fst.xz and models/interview-graph.sha256.

Needs Debian's libfst-tools, libfst22-plugins-base, xz-utils and python3-yaml, and models/vosk-model-en (mvn generate-resources).
Equal text gives equal bytes. Run it from the top of the repository:
    /usr/bin/python3 bench/language/build.py [--without own-s,own-t,...] [--out FOLDER]
README.md says what the numbers below mean and what was tried.
"""
import argparse
import glob
import hashlib
import json
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "answers"))
import answers
import mix
import ngram

MODEL = "models/vosk-model-en/graph/Gr.fst"
SETTINGS = dict(most=0.5, kappa=10, unigram=0.1, least=0.0)
"""Shares of our own text in the mixture: see Mixture."""

STEPS = 16
"""Costs are rounded to a 16th (6 % of a probability), which halves the packed file. The figures in README.md are with it."""

SPELT = {"mr": "mister", "dr": "doctor", "ok": "okay", "vs": "versus"}
"""Short forms that are written, and how the recogniser writes what is said."""

FILLERS = {"um", "uh", "er", "erm", "hmm", "mm"}
"""The recogniser never hears them: its makers left them out of their text."""


def words(text):
    """Lower-case words as the recogniser writes them."""
    text = re.sub(r"[^a-z0-9' ]", " ", text.lower().replace("-", " ").replace("’", "'"))
    found = (SPELT.get(w, w) for w in (w.strip("'") for w in text.split()))
    return [w for w in found if w and w not in FILLERS]


def labelled(path):
    """A file of labelled answers: one row an answer."""
    with open(path) as file:
        return [words(" ".join(s["text"] for s in answer["sentences"])) for answer in json.load(file)]


def hand(path):
    """A file of bench/answers: one row an answer."""
    found, faults = answers.read(path)
    if faults:
        sys.exit("\n".join(faults))
    return [words(" ".join(s.text for s in answer.sentences)) for answer in found]


def talk(path):
    """A file of spoken text: one row a line."""
    with open(path) as file:
        return [words(line) for line in file if line.strip()]


def content(path):
    """Everything that Aloud says or listens for: each text of more than three words."""
    import yaml

    def texts(node):
        if isinstance(node, str):
            yield words(node)
        elif isinstance(node, (dict, list)):
            for child in node.values() if isinstance(node, dict) else node:
                yield from texts(child)

    with open(path) as file:
        return [row for row in texts(yaml.safe_load(file)) if len(row) > 3]


def new_words():
    """The sentences of new-word-sentences.yaml with the sequences of known words that stand for each new word."""
    import yaml

    with open("content/new-words.yaml") as file:
        listed = yaml.safe_load(file)["words"]
    with open("bench/language/new-word-sentences.yaml") as file:
        sentences = yaml.safe_load(file)
    return [words(sentence.replace("W", heard)) for word in listed for heard in word["heard"] for sentence in sentences[word["kind"]]]


def rows(without):
    found = [] if "new-words" in without else new_words()
    for pattern, read in (("bench/sections/corpus/*.json", labelled), ("bench/sections/practice/*.json", labelled),
                          ("bench/answers/*.txt", hand), ("bench/language/text/*.txt", talk), ("content/**/*.yaml", content)):
        for path in sorted(set(glob.glob(pattern, recursive=True)) - {"content/new-words.yaml"}):
            if os.path.splitext(os.path.basename(path))[0] not in without:
                found += read(path)
    return found


def run(*command, **more):
    env = dict(os.environ, LD_LIBRARY_PATH=plugins())
    return subprocess.run(command, check=True, env=env, **more)


def plugins():
    """OpenFst looks for the type `ngram` in a library of that name, which Debian keeps in a folder of its own."""
    return os.path.dirname(glob.glob("/usr/lib/*/fst/*/ngram-fst.so")[0])


def read_base(folder):
    symbols, printed = f"{folder}/words.txt", f"{folder}/base.txt"
    run("fstsymbols", f"--save_isymbols={symbols}", MODEL, stdout=subprocess.DEVNULL)
    with open(printed, "w") as out:
        run("fstprint", MODEL, stdout=out)
    with open(printed) as arcs, open(symbols) as names:
        return ngram.BaseModel(arcs, names)


def compile_graph(mixture, base, folder):
    """Returns the path of the compiled graph."""
    arcs, plain, named, graph = (f"{folder}/{n}" for n in ("arcs.txt", "plain.fst", "named.fst", "interview-graph.fst"))
    with open(arcs, "w") as out:
        mix.write(mixture, base.id_of, ngram.DomainModel.ORDER, STEPS, out)
    run("sh", "-c", 'fstcompile "$1" | fstarcsort --sort_type=ilabel > "$2"', "sh", arcs, plain)
    symbols = f"{folder}/words.txt"
    run("fstsymbols", f"--isymbols={symbols}", f"--osymbols={symbols}", plain, named)
    run("fstconvert", "--fst_type=ngram", named, graph)
    return graph


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without", default="", help="files of text to leave out, by name without ending: to judge on them")
    parser.add_argument("--out", help="a folder for an unpacked graph, instead of models/")
    for name, value in SETTINGS.items():
        parser.add_argument(f"--{name}", type=float, default=value)
    asked = parser.parse_args()
    folder = asked.out or "target/language"
    os.makedirs(folder, exist_ok=True)
    base = read_base(folder)
    text = rows(set(asked.without.split(",")))
    own = ngram.DomainModel(text, base)
    print(f"{len(text)} rows, {sum(map(len, text))} words of our own", file=sys.stderr)
    graph = compile_graph(mix.Mixture(base, own, asked.most, asked.kappa, asked.unigram, asked.least), base, folder)
    if not asked.out:
        pack(graph)


def pack(graph):
    with open("models/interview-graph.fst.xz", "wb") as out:
        run("xz", "-6", "-T1", "--check=crc32", "-c", graph, stdout=out)
    with open(graph, "rb") as file:
        content_of = file.read()
    with open("models/interview-graph.sha256", "w") as out:
        out.write(f"# {len(content_of)} graph/Gr.fst\n{hashlib.sha256(content_of).hexdigest()}  graph/Gr.fst\n")


if __name__ == "__main__":
    main()
