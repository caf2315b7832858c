"""All labelled answers in one form: what is said sentence by sentence, and what each sentence shows."""
import dataclasses
import difflib
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
NO_MARK, COMMA, STOP, QUESTION = range(4)
MARKS = {",": COMMA, ";": COMMA, ":": COMMA, "-": COMMA, ".": STOP, "!": STOP, "?": QUESTION}
UNKNOWN = -1
# Seconds of silence before a word that count as a short and as a long pause.
SHORT_PAUSE_S, LONG_PAUSE_S = 0.25, 0.6
# A word below this confidence is read as unknown: more than half of them are wrong (bench/confidence).
DOUBTFUL = 40


@dataclasses.dataclass
class Word:
    """mark: what stands behind it; capital: 1 if it is written so inside a sentence; UNKNOWN where nobody can say.
    pause: 0 none before it, 1 short, 2 long; None where there is no sound."""
    text: str
    mark: int = UNKNOWN
    capital: int = UNKNOWN
    pause: int = None
    doubtful: bool = False


@dataclasses.dataclass
class Sentence:
    section: str
    words: list
    # None where the set has labels for whole answers alone
    findings: set = None
    near_misses: set = dataclasses.field(default_factory=set)


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

    def written(self):
        return [s.words for s in self.sentences]


def words_of(text):
    found = []
    for token in re.sub(r"(?<=\w)-(?=\w)", " ", text.replace("’", "'").replace("–", "-").replace("—", "-")).split():
        plain = re.sub(r"[^a-z' ]", " ", token.lower()).split()
        plain = [w.strip("'") for w in plain if w.strip("'") and w.strip("'") not in FILLERS]
        for n, word in enumerate(plain):
            first = not found
            found.append(Word(word, NO_MARK, UNKNOWN if first or word.split("'")[0] == "i" else int(token.lstrip("'\"(")[:1].isupper() and n == 0)))
        mark = next((MARKS[c] for c in reversed(token.rstrip("'\")")[-1:]) if c in MARKS), NO_MARK)
        if found and mark:
            found[-1].mark = mark
    if found and found[-1].mark not in (STOP, QUESTION):
        found[-1].mark = STOP
    return found


def new_hands(folder):
    found = []
    for path in sorted(glob.glob(f"{folder}/*.txt")):
        hand = os.path.basename(path)[:-4]
        for n, a in enumerate(hands.read(path)[0], 1):
            sentences = [Sentence(s.section, words_of(s.text), set(s.findings), set(s.near_misses)) for s in a.sentences]
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
    new = [a for folder in ("", "/later", "/pairs") for a in new_hands(f"{BENCH}/answers{folder}")]
    return [a for a in old if a not in strangers] + new, strangers, new_hands(f"{BENCH}/answers/kept-apart")


def heard(mode, answers):
    """By id, the answers as recognised: the words of each sentence, given to the sentence that was spoken at that time. An answer
    whose sentences don't fit is left out."""
    known, found = {a.id: a for a in answers}, {}
    for path in [f"{BENCH}/sections/recognised/{mode}.json", f"{BENCH}/sections/recognised/own-{mode}.json",
                 *sorted(glob.glob(f"{BENCH}/reader/recognised/*{mode}.json"))]:
        for a in json.load(open(path)) if os.path.exists(path) else []:
            if a["id"] in known and len(a["sentences"]) == len(known[a["id"]].sentences):
                found[a["id"]] = _by_sentence(a, known[a["id"]])
    return found


def _by_sentence(heard_answer, answer):
    spans, words, before = heard_answer["sentences"], [[] for _ in heard_answer["sentences"]], 0
    for text, start, end, confidence in heard_answer["words"]:
        if text not in FILLERS:
            middle = (start + end) / 2
            nearest = min(range(len(spans)), key=lambda i: max(spans[i][1] - middle, middle - spans[i][2], 0))
            words[nearest].append(Word(text.lower(), pause=pause_class((start - before) / 1000), doubtful=confidence < DOUBTFUL))
            before = end
    for said, sentence in zip(words, answer.sentences):
        _copy_marks(said, sentence.words)
    return words


def pause_class(seconds):
    return (seconds >= SHORT_PAUSE_S) + (seconds >= LONG_PAUSE_S)


def _copy_marks(said, written):
    match = difflib.SequenceMatcher(None, [w.text for w in said], [w.text for w in written], autojunk=False)
    for block in match.get_matching_blocks():
        for k in range(block.size):
            mine, theirs = said[block.a + k], written[block.b + k]
            mine.mark, mine.capital = theirs.mark, theirs.capital
    for word in said[:-1]:
        word.mark = NO_MARK if word.mark in (STOP, QUESTION) else word.mark
    if said:
        said[-1].mark, said[0].capital = written[-1].mark, UNKNOWN
