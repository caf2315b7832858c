"""Turns an answer, as written, as damaged or as heard, into rows of numbers, and several of them into a batch."""
import collections
import random

import torch

import answers_data as data
import encoder

NONE = -1


class Damage:
    """What a recogniser does to words: some are dropped, doubled, or come out as others. Which others is learnt from answers
    that were heard; a word that never was becomes one that begins alike."""

    def __init__(self, answers, heard):
        self.said_as = collections.defaultdict(list)
        for answer in answers:
            for version in heard.values():
                self._compare(answer, version.get(answer.id, []))
        self.alike = collections.defaultdict(list)
        for word in sorted({w.text for a in answers for s in a.sentences for w in s.words}):
            self.alike[word[:2]].append(word)

    def _compare(self, answer, said):
        import difflib
        for sentence, words in zip(answer.sentences, said):
            written, told = [w.text for w in sentence.words], [w.text for w in words]
            for kind, a, b, c, d in difflib.SequenceMatcher(None, written, told, autojunk=False).get_opcodes():
                if kind == "replace" and b - a == d - c:
                    for left, right in zip(written[a:b], told[c:d]):
                        self.said_as[left].append(right)

    def of(self, sentences):
        share = random.choice([0, 0.03, 0.08, 0.15])
        return [[w for word in words for w in self._word(word, share)] for words in sentences]

    def _word(self, word, share):
        x = random.random()
        if x >= share * 1.1:
            return [word]
        if x >= share:
            return [word, data.Word(word.text, data.NO_MARK)]
        if x < share * 0.25 and word.mark in (data.NO_MARK, data.UNKNOWN):
            return []
        other = random.choice(self.said_as.get(word.text) or self.alike[word.text[:2]])
        return [data.Word(other, word.mark, data.UNKNOWN, doubtful=random.random() < 0.3)]


class Breath:
    """Where one speaker pauses, for words that nobody has spoken: mostly behind sentences, at some commas, sometimes anywhere."""

    def __init__(self):
        self.silent = random.random() < 0.35
        self.behind = {data.STOP: random.uniform(0.6, 1), data.QUESTION: 0.9, data.COMMA: random.uniform(0.1, 0.6)}
        self.anywhere = random.choice([0.005, 0.03, 0.1])
        self.long = {data.STOP: random.uniform(0.3, 0.9), data.QUESTION: 0.6}

    def before(self, last_mark):
        if self.silent or random.random() >= self.behind.get(last_mark, self.anywhere):
            return 0
        return 1 + (random.random() < self.long.get(last_mark, 0.3))


class Items:
    def __init__(self, pieces):
        self.pieces = pieces

    def of(self, answer, said, breath=None, stretch=1.0):
        """stretch: the places are pressed together as if the answer were longer by this factor."""
        head = f"{answer.competency} {answer.level}".replace("_", " ").split()
        ids = [self.pieces.FIRST] + [i for w in head for i in self.pieces.of(w)] + [self.pieces.LAST]
        section, sentence, mark, capital = ([NONE] * len(ids) for _ in range(4))
        pauses, last = [0] * len(ids), data.NO_MARK
        for number, words in enumerate(said):
            for word in words:
                split = [self.pieces.MASK] if word.doubtful else self.pieces.of(word.text)
                rest = len(split) - 1
                ids += split
                pauses += [(breath.before(last) if breath else word.pause or 0)] + [0] * rest
                section += [data.SECTIONS.index(answer.sentences[number].section)] + [NONE] * rest
                sentence += [number] * len(split)
                mark += [word.mark] + [NONE] * rest
                capital += [word.capital] + [NONE] * rest
                last = word.mark
        cut = slice(0, encoder.LONGEST)
        return {"answer": answer, "ids": ids[cut], "pauses": pauses[cut], "section": section[cut], "sentence": sentence[cut], "mark": mark[cut],
                "capital": capital[cut], "places": places(len(ids[cut]), stretch)}


def places(length, stretch=1.0):
    """One place a piece; a row longer than the encoder knows has its pieces share places evenly."""
    step = min(1, (encoder.PLACES - 1) / max(1, (length - 1) * stretch))
    return [int(n * step) for n in range(length)]


def padded(rows, value):
    length = max(map(len, rows))
    return torch.tensor([list(r) + [value] * (length - len(r)) for r in rows])


def batch(items, device):
    """Tensors of several items; the sentences of all of them are numbered through."""
    ids = padded([i["ids"] for i in items], 0)
    numbers, wanted, weight, begin = [], [], [], 0
    for item in items:
        sentences = item["answer"].sentences
        numbers.append([begin + n if n >= 0 else NONE for n in item["sentence"]])
        begin += len(sentences)
        for s in sentences:
            wanted.append([float(f in (s.findings or ())) for f in data.FINDINGS])
            weight.append([float(s.findings is not None) * (1 + 3 * (f in s.near_misses)) for f in data.FINDINGS])
    answers = [i["answer"] for i in items]
    rows = {"ids": ids, "mask": (ids > 0).long(), "places": padded([i["places"] for i in items], 0), "pauses": padded([i["pauses"] for i in items], 0),
            "section": padded([i["section"] for i in items], NONE), "mark": padded([i["mark"] for i in items], NONE),
            "capital": padded([i["capital"] for i in items], NONE), "sentence": padded(numbers, NONE),
            "shows": torch.tensor(wanted), "shows_weight": torch.tensor(weight),
            "findings": torch.tensor([[float(f in a.findings) for f in data.FINDINGS] for a in answers]),
            "near": torch.tensor([[float(any(f in s.near_misses for s in a.sentences)) for f in data.FINDINGS] for a in answers]),
            "steps": torch.tensor([[float(data.VERDICTS.index(a.verdict) > n) for n in range(4)] for a in answers]),
            "no_story": torch.tensor([float(bool(a.no_story)) for a in answers]),
            "asked": torch.tensor([float(a.no_story is not None) for a in answers])}
    return {n: t.to(device, non_blocking=True) for n, t in rows.items()}
