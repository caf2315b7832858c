"""All labelled answers in one form: what is said sentence by sentence, and what each sentence shows."""
import dataclasses
import glob
import json
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
BENCH = os.environ.get("ALOUD_BENCH") or os.path.dirname(HERE)
sys.path.insert(0, f"{BENCH}/answers")
import answers as hands  # noqa: E402

SECTIONS = "STARLX"
VERDICTS = list(hands.VERDICTS)
SIGNALS, DISQUALIFIERS, RED_FLAGS = (sorted(x) for x in (hands.SIGNALS, hands.DISQUALIFIERS, hands.RED_FLAGS))
FINDINGS = SIGNALS + DISQUALIFIERS + RED_FLAGS
FILLERS = {"um", "uh", "er", "erm", "hmm", "mm", "uhm", "ah"}


@dataclasses.dataclass
class Sentence:
    section: str
    words: list
    # None where the set has labels for whole answers alone
    findings: set = None


@dataclasses.dataclass
class Answer:
    id: str
    hand: str
    competency: str
    level: str
    verdict: str
    sentences: list
    findings: set
    # None where nobody was asked
    no_story: bool = None


def words_of(text):
    text = re.sub(r"[^a-z' ]", " ", text.lower().replace("-", " ").replace("’", "'"))
    return [w.strip("'") for w in text.split() if w.strip("'") and w not in FILLERS]


def new_hands(folder):
    found = []
    for path in sorted(glob.glob(f"{folder}/*.txt")):
        hand = os.path.basename(path)[:-4]
        for n, a in enumerate(hands.read(path)[0], 1):
            sentences = [Sentence(s.section, words_of(s.text), set(s.findings)) for s in a.sentences]
            found.append(Answer(f"{hand}-{n:02}", hand, a.competency, a.level, a.verdict,
                                [s for s in sentences if s.words], set(a.findings()), a.no_story))
    return found


def older(pattern):
    """Sets that were labelled an answer at a time; a later reader said on which sentences each finding rests. Findings whose
    definition was sharpened since are in the evidence alone."""
    evidence = json.load(open(f"{BENCH}/answers/evidence.json"))
    found = []
    for path in sorted(glob.glob(pattern)):
        hand = os.path.basename(path)[:-5]
        for a in json.load(open(path)):
            expect = a.get("expect") or {}
            if expect.get("verdict"):
                found.append(_older_answer(a, hand, expect["verdict"], evidence.get(a["id"])))
    return found


def _older_answer(a, hand, verdict, evidence):
    named = {f for kind in ("signals", "disqualifiers", "red_flags") for f in a["expect"].get(kind, [])} & set(FINDINGS) - hands.LABELLED_ANEW
    sentences = []
    for number, s in enumerate(a["sentences"]):
        shows = None if evidence is None else {f for f, at in evidence.items() if number in at}
        sentences.append(Sentence(s["section"], words_of(s["text"]), shows))
    return Answer(a["id"], hand, a["competency"], a["level"], verdict, [s for s in sentences if s.words],
                  named | set(evidence or ()), None)


def everything():
    """To learn from, the strangers of the older sets (s to v), and the hands kept apart."""
    old = older(f"{BENCH}/sections/corpus/*.json") + older(f"{BENCH}/sections/practice/*.json")
    strangers = [a for a in old if a.hand[-1] in "stuv" and a.hand.startswith("own")]
    learnt = [a for a in old if a not in strangers] + new_hands(f"{BENCH}/answers") + new_hands(f"{BENCH}/answers/later")
    return learnt, strangers, new_hands(f"{BENCH}/answers/kept-apart")


def heard(mode):
    """By id, the answers as recognised: the words of each sentence, given to the sentence that was spoken at that time."""
    found = {}
    for path in [f"{BENCH}/sections/recognised/{mode}.json", f"{BENCH}/sections/recognised/own-{mode}.json",
                 *glob.glob(f"{BENCH}/reader/recognised/*{mode}.json")]:
        if os.path.exists(path):
            for a in json.load(open(path)):
                found[a["id"]] = by_sentence(a)
    return found


def by_sentence(answer):
    spans = answer["sentences"]
    words = [[] for _ in spans]
    for word in answer["words"]:
        if word[0] not in FILLERS:
            middle = (word[1] + word[2]) / 2
            nearest = min(range(len(spans)), key=lambda i: max(spans[i][1] - middle, middle - spans[i][2], 0))
            words[nearest].append(word[0].lower())
    return words
