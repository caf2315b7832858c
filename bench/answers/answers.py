"""Reads the answers of bench/answers (README.md describes the format)."""
import dataclasses
import re

SECTIONS = set("STARLX")
VERDICTS = ("no_hire", "leaning_no_hire", "leaning_hire", "hire", "strong_hire")
LEVELS = {"sde1", "sde2", "senior", "staff", "other"}
COMPETENCIES = set("""ownership customer_obsession invent_and_simplify are_right_a_lot learn_and_be_curious hire_and_develop high_standards
think_big bias_for_action frugality earn_trust dive_deep disagree_and_commit deliver_results best_employer broad_responsibility conflict
failure general""".split())
SIGNALS = set("""acted_unasked business_translation cross_team_influence customer_impact fix_verified impact_quantified individual_actions
prevention_added risk_weighed root_cause_fixed scope_boundary_stated second_order_effect self_noticed specific_reflection systemic_insight
trade_off_named""".split())
DISQUALIFIERS = set("escalation_without_solution manager_assigned scope_confined symptom_fix_only team_effort_only".split())
RED_FLAGS = set("""generic_reflection manager_or_team_credit no_quantified_impact passive_voice rambling shared_decision
vague_language""".split())
FINDINGS = SIGNALS | DISQUALIFIERS | RED_FLAGS
# Their definitions were sharpened, and all answers labelled anew; the labels in bench/sections are older.
LABELLED_ANEW = {"customer_impact", "second_order_effect", "systemic_insight", "rambling"}


@dataclasses.dataclass
class Sentence:
    section: str
    text: str
    findings: list
    near_misses: list


@dataclasses.dataclass
class Answer:
    question: str
    competency: str = ""
    level: str = ""
    verdict: str = ""
    no_story: bool = False
    sentences: list = dataclasses.field(default_factory=list)
    whole: list = dataclasses.field(default_factory=list)

    def word_count(self):
        return sum(len(s.text.split()) for s in self.sentences)

    def findings(self):
        return sorted({f for s in self.sentences for f in s.findings} | set(self.whole))

    def near_misses(self):
        return sorted({f for s in self.sentences for f in s.near_misses})


def read(path):
    """The answers of a hand, and a list of faults with file and line."""
    found, faults, expect_head = [], [], False
    with open(path) as file:
        for number, line in enumerate(file, 1):
            line = line.rstrip("\n").strip()
            if not line or line.startswith("#"):
                continue
            problem = None
            if line.startswith("Q "):
                found.append(Answer(line[2:]))
                expect_head = True
            elif not found:
                problem = "stands before the first question"
            elif expect_head:
                problem = _head(line, found[-1])
                expect_head = False
            elif line.startswith("! "):
                found[-1].whole = line[2:].replace(",", " ").split()
                problem = _unknown(found[-1].whole)
            else:
                problem = _sentence(line, found[-1])
            if problem:
                faults.append(f"{path}:{number}: {problem}: {line[:90]}")
    faults += [f"{path}: no sentence: {a.question}" for a in found if not a.sentences]
    faults += [f"{path}: {p}: {a.question}" for a in found for p in [_contradiction(a)] if p]
    return found, faults


def _head(line, answer):
    part = line.split()
    answer.competency, answer.level, answer.verdict = (part + ["", "", ""])[:3]
    answer.no_story = part[3:] == ["no_story"]
    known = answer.competency in COMPETENCIES and answer.level in LEVELS and answer.verdict in VERDICTS
    return None if known and (answer.no_story or len(part) == 3) else "should be competency, level, verdict"


def _sentence(line, answer):
    match = re.fullmatch(r"([STARLX]) ([^\[\]]+?)(?: \[([a-z_~ ,]+)\])?", line)
    if not match:
        return "should be a section, a sentence, and findings in brackets"
    section, text, tags = match.groups()
    names = (tags or "").replace(",", " ").split()
    near = [n[1:] for n in names if n.startswith("~")]
    plain = [n for n in names if not n.startswith("~")]
    answer.sentences.append(Sentence(section, text, plain, near))
    if re.search(r"[0-9%$&@/]", text):
        return "numbers and signs are written as they are said"
    return _unknown(near + plain)


def _unknown(names):
    wrong = [n for n in names if n not in FINDINGS]
    return f"unknown: {' '.join(wrong)}" if wrong else None


def _contradiction(answer):
    found = set(answer.findings())
    if found & DISQUALIFIERS and answer.verdict not in VERDICTS[:2]:
        return "a disqualifier, yet more than leaning_no_hire"
    if answer.no_story and answer.verdict != "no_hire":
        return "no story, yet not no_hire"
    return None
