#!/usr/bin/env python3
"""How often words are wrong that were heard with a given confidence, and under which confidence half of all words are.

usage: calibrate.py [PEOPLE.json]     prints the tables of bench/confidence/results.txt; standard library only, half a minute

PEOPLE.json adds recordings of people: [{"id", "text", "words": [[text, startMs, endMs, confidence]]}].
"""
import json, os, random, sys
from align import spoken_words, wrong

HERE = os.path.dirname(os.path.abspath(__file__))
SECTIONS = os.path.join(HERE, "..", "sections")
DRAWS, SEED = 1000, 7
HALF = 0.5
STEPS = (0, 0.5, 0.6, 0.7, 0.84, 0.9, 0.995)
"""Lower ends of the steps of confidence; Vosk gives 1.00 to most words."""


def read(*path):
    with open(os.path.join(*path)) as f:
        return json.load(f)


class Answer:
    """Confidence of each heard word and whether it is wrong."""

    def __init__(self, name, text, words):
        self.hand = name.rsplit("-", 1)[0]
        spoken = spoken_words(text)
        flags, self.errors = wrong(spoken, [word[0] for word in words])
        self.spoken = len(spoken)
        self.words = [(word[3] / 100 if word[3] > 1 else word[3], flag) for word, flag in zip(words, flags)]

    def below(self, cut):
        """How many words are marked, and how many of those are wrong."""
        marked = [flag for confidence, flag in self.words if confidence < cut]
        return len(marked), sum(marked)


def sections(name, spoken):
    return [Answer(a["id"], spoken[a["id"]], a["words"]) for a in read(SECTIONS, "recognised", name + ".json")]


def labelled():
    texts = {}
    for folder in ("corpus", "practice"):
        for name in sorted(os.listdir(os.path.join(SECTIONS, folder))):
            for a in read(SECTIONS, folder, name):
                texts[a["id"]] = " ".join(s["text"] for s in a["sentences"])
    return texts


def shipped():
    """The answers heard with the language model that ships, by pauses."""
    found = {"tidy": [], "natural": []}
    for a in read(HERE, "recognised.json"):
        found[a["pauses"]].append(Answer(a["id"], a["text"], a["words"]))
    return found


def cut_of_half(answers):
    """The highest cut, in hundredths, under which still half of the words are wrong."""
    cuts = [c / 100 for c in range(40, 100)]
    good = [c for c in cuts if share(answers, c)[1] >= HALF]
    return max(good)


def share(answers, cut):
    """Marked of 100 words; wrong of those marked; marked of those wrong."""
    marked, hits = (sum(n) for n in zip(*(a.below(cut) for a in answers)))
    words = sum(len(a.words) for a in answers)
    bad = sum(flag for a in answers for _, flag in a.words)
    return 100 * marked / words, hits / max(1, marked), hits / max(1, bad)


def interval(answers, cut, which):
    draw = random.Random(SEED)
    values = sorted(share(draw.choices(answers, k=len(answers)), cut)[which] for _ in range(DRAWS))
    return values[int(0.025 * DRAWS)], values[int(0.975 * DRAWS)]


def row(name, answers, cut):
    marked, precision, recall = share(answers, cut)
    low, high = interval(answers, cut, 1)
    words = sum(len(a.words) for a in answers)
    errors = sum(a.errors for a in answers) / sum(a.spoken for a in answers)
    return (f"{name:<44}{len(answers):>8}{words:>8}{100 * errors:>7.1f}{marked:>8.1f}"
            f"{precision:>8.2f} ({low:.2f} to {high:.2f}){recall:>7.2f}")


def steps(answers):
    words = [word for a in answers for word in a.words]
    lines = []
    for low, high in zip(STEPS, STEPS[1:] + (2,)):
        flags = [flag for confidence, flag in words if low <= confidence < high]
        upper = "" if high == 2 else f" to {high:.3f}"
        lines.append(f"{f'{low:.3f}{upper}':<20}{len(flags):>8}{sum(flags) / max(1, len(flags)):>8.2f}")
    return lines


HEAD = f"{'set':<44}{'answers':>8}{'words':>8}{'WER %':>7}{'marked':>8}{'wrong of those':>24}{'found':>7}"


def main():
    fresh = shipped()
    both = fresh["tidy"] + fresh["natural"]
    hands = sorted({a.hand for a in both})
    chosen_on, kept = set(hands[::2]), set(hands[1::2])
    fit = [a for a in both if a.hand in chosen_on]
    cut = cut_of_half(fit)
    print(f"Language model that ships. Chosen on {len(chosen_on)} hands, judged on {len(kept)} others: marked is a word under {cut:.2f}.\n")
    print(HEAD)
    print(row("chosen on", fit, cut))
    print(row("judged on", [a for a in both if a.hand in kept], cut))
    for pauses, answers in fresh.items():
        print(row(f"  of these, {pauses} pauses", [a for a in answers if a.hand in kept], cut))
    if len(sys.argv) > 1:
        print(row("people", [Answer(a["id"], a["text"], a["words"]) for a in read(sys.argv[1])], cut))
    print(f"\nThe same cut on the answers of bench/sections, each heard by a language model that lacks its text.\n\n{HEAD}")
    texts = labelled()
    for name in ("tidy", "natural", "own-tidy", "own-natural"):
        print(row(name, sections(name, texts), cut))
    print("\nOther cuts, on the hands judged on: cut, marked of 100 words, wrong of those, found of all wrong words\n")
    for other in (0.5, 0.6, 0.7, 0.8, 0.9, 0.995):
        print("{:.3f}{:8.1f}{:8.2f}{:8.2f}".format(other, *share([a for a in both if a.hand in kept], other)))
    print("\nConfidence as the recogniser gives it, all hands: words, share that is wrong\n")
    print("\n".join(steps(both)))


if __name__ == "__main__":
    main()
