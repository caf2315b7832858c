"""What a trained reader gets right and wrong: a finding at a time, how sure its "not heard" is, and the hostile answers."""
import sys

import torch

import answers_data as data
import encoder
import judge
import train

BANDS = (0.02, 0.05, 0.1, 0.2, 0.3, 0.5)


def main():
    folder, weights = sys.argv[1:]
    reader = encoder.load(folder)
    reader.load_state_dict(torch.load(weights))
    items = train.Items(encoder.Pieces(folder))
    apart = data.everything()[2]
    judge.report(reader, items, "kept apart, written", apart, written, each=True)
    natural = data.heard("natural")
    heard = [a for a in apart if len(natural.get(a.id, [])) == len(a.sentences)]
    not_heard(reader, items, heard, lambda a: natural[a.id])
    hostile(reader, items)


def written(answer):
    return [s.words for s in answer.sentences]


def not_heard(reader, items, answers, words):
    """Of the signals that are said to be absent with at most that chance, how many were there?"""
    signals = [data.FINDINGS.index(f) for f in data.SIGNALS]
    told = [(p[n], data.FINDINGS[n] in a.findings)
            for a in answers for p in [judge.chance(judge.read(reader, items.of(a, words(a)))["findings"])] for n in signals]
    print(f"signals not heard, {len(answers)} answers, natural pauses: chance at most, share of all, of these were there")
    for band in BANDS:
        below = [there for chance, there in told if chance <= band]
        print(f"  {band}: {len(below) / len(told):.2f}, {sum(below) / max(1, len(below)):.3f}")


def hostile(reader, items):
    for answer in data.new_hands(f"{data.BENCH}/answers/hostile"):
        said = judge.read(reader, items.of(answer, written(answer)))
        print(f"  {answer.id}: {answer.verdict} -> {data.VERDICTS[judge.verdict(said)]}, no story {judge.chance(said['no_story']):.2f}")


if __name__ == "__main__":
    main()
