package dev.aloud.reader;

import dev.aloud.transcript.Punctuation;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was read in an answer, word by word and as a whole. Numbers are rounded, so that the last bit of a sum decides nothing.
 * Immutable.
 */
public final class Reading {
    /** Ids of the findings, in the order of the model's numbers (bench/reader/answers_data.py). */
    public static final List<String> FINDINGS = List.of(
            "acted_unasked",
            "business_translation",
            "cross_team_influence",
            "customer_impact",
            "fix_verified",
            "impact_quantified",
            "individual_actions",
            "prevention_added",
            "risk_weighed",
            "root_cause_fixed",
            "scope_boundary_stated",
            "second_order_effect",
            "self_noticed",
            "specific_reflection",
            "systemic_insight",
            "trade_off_named",
            "escalation_without_solution",
            "manager_assigned",
            "scope_confined",
            "symptom_fix_only",
            "team_effort_only",
            "generic_reflection",
            "manager_or_team_credit",
            "no_quantified_impact",
            "passive_voice",
            "rambling",
            "shared_decision",
            "vague_language");

    /** How many sections there are: situation, task, action, result, reflection, other, in this order. */
    public static final int SECTIONS = 6;

    /** The reading of no words. */
    public static final Reading NOTHING = new Reading(List.of(), new double[FINDINGS.size()], 0, 1);

    private static final int MARKS = 4;
    private static final int STEPS = 4;

    /** How sharply the best piece of a stretch counts: log-sum-exp at this heat, less the share of eight pieces (bench/reader/encoder.py). */
    private static final double HEAT = 2;

    private static final double SHARE = Math.log(8) / HEAT;

    private static final double ROUNDED_TO = 1000;

    private static final double LIKELY = 0.5;

    /** Chance from which on a sentence ends: the best on hands kept apart, with natural pauses (bench/reader). */
    private static final double ENDS = 0.3;

    /** What is read of one word. */
    private record OfWord(
            double[] sections, double[] shows, double stop, double question, double comma, double capital) {
        private Punctuation.Mark mark() {
            if (stop + question >= ENDS) {
                return question > stop ? Punctuation.Mark.QUESTION : Punctuation.Mark.STOP;
            }
            return comma >= LIKELY ? Punctuation.Mark.COMMA : Punctuation.Mark.NONE;
        }
    }

    private final List<OfWord> words;
    private final double[] findings;
    private final double verdict;
    private final double noStory;

    private Reading(List<OfWord> words, double[] findings, double verdict, double noStory) {
        this.words = List.copyOf(words);
        this.findings = findings;
        this.verdict = verdict;
        this.noStory = noStory;
    }

    /**
     * Sorts the model's numbers.
     *
     * @param heard of each piece, read with its pauses: sections, what it shows, marks, capital; sections and marks are taken
     * @param silent the same, read without pauses: what it shows is taken
     * @param ofAnswer read without pauses: findings, steps of the verdict, no story
     */
    static Reading of(PieceRow row, float[] heard, float[] silent, float[] ofAnswer) {
        List<OfWord> words = new ArrayList<>();
        for (int word = 0; word < row.words(); word++) {
            boolean read = row.firstPiece()[word] < row.endPiece()[word];
            words.add(read ? word(heard, silent, row.firstPiece()[word], row.endPiece()[word]) : unread(words));
        }
        double[] findings = new double[FINDINGS.size()];
        for (int i = 0; i < findings.length; i++) {
            findings[i] = chance(ofAnswer[i]);
        }
        double verdict = 0;
        for (int step = 0; step < STEPS; step++) {
            verdict += chance(ofAnswer[findings.length + step]);
        }
        return new Reading(words, findings, rounded(verdict), chance(ofAnswer[findings.length + STEPS]));
    }

    private static OfWord word(float[] heard, float[] silent, int first, int end) {
        int width = SECTIONS + FINDINGS.size() + MARKS + 1;
        int at = first * width;
        double[] shows = new double[FINDINGS.size()];
        for (int i = 0; i < shows.length; i++) {
            for (int piece = first; piece < end; piece++) {
                shows[i] += Math.exp(HEAT * silent[piece * width + SECTIONS + i]);
            }
        }
        double[] marks = shares(heard, at + SECTIONS + FINDINGS.size(), MARKS);
        double capital = chance(heard[at + width - 1]);
        return new OfWord(shares(heard, at, SECTIONS), shows, marks[2], marks[3], marks[1], capital);
    }

    /** A filled pause shows nothing and has no mark; it belongs to the section of the word before. */
    private static OfWord unread(List<OfWord> before) {
        double[] even = new double[SECTIONS];
        Arrays.fill(even, 1.0 / SECTIONS);
        double[] sections =
                before.isEmpty() ? even : before.get(before.size() - 1).sections();
        return new OfWord(sections, new double[FINDINGS.size()], 0, 0, 0, 0);
    }

    private static double[] shares(float[] logits, int from, int count) {
        double[] shares = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            shares[i] = Math.exp(logits[from + i]);
            sum += shares[i];
        }
        for (int i = 0; i < count; i++) {
            shares[i] = rounded(shares[i] / sum);
        }
        return shares;
    }

    private static double chance(double logit) {
        return rounded(1 / (1 + Math.exp(-logit)));
    }

    private static double rounded(double value) {
        return Math.round(value * ROUNDED_TO) / ROUNDED_TO;
    }

    /** Returns this reading and, after it, that of the words which follow: a finding of either is one of both. */
    Reading then(Reading next) {
        if (words.isEmpty() || next.words.isEmpty()) {
            return words.isEmpty() ? next : this;
        }
        List<OfWord> both = new ArrayList<>(words);
        both.addAll(next.words);
        double[] either = new double[findings.length];
        for (int i = 0; i < either.length; i++) {
            either[i] = Math.max(findings[i], next.findings[i]);
        }
        return new Reading(both, either, Math.max(verdict, next.verdict), Math.min(noStory, next.noStory));
    }

    /** Returns how many words were read. */
    public int words() {
        return words.size();
    }

    /** Returns the chance, 0 to 1, of each of the {@link #SECTIONS} for that word (0-based). */
    public double[] sections(int word) {
        return words.get(word).sections().clone();
    }

    /** Returns the marks behind the words, and the capitals, that are likelier than none. */
    public Punctuation punctuation(List<Word> of) {
        List<Punctuation.Mark> marks = words.stream().map(OfWord::mark).toList();
        List<Boolean> capitals = words.stream().map(w -> w.capital() >= LIKELY).toList();
        return new Punctuation(marks, capitals).fitting(of);
    }

    /** Returns the chance, 0 to 1, that the answer shows that finding; throws if there is no such finding. */
    public double chance(String finding) {
        return findings[index(finding)];
    }

    /** Returns how clearly the words [from, to) show that finding: above 0 they rather do. */
    public double shows(String finding, int from, int to) {
        int index = index(finding);
        double sum = 0;
        for (int word = from; word < to; word++) {
            sum += words.get(word).shows()[index];
        }
        return rounded(Math.log(Math.max(sum, 1e-9)) / HEAT - SHARE);
    }

    /** Returns the verdict of the model itself, 0 (no hire) to 4 (strong hire). */
    public double verdict() {
        return verdict;
    }

    /** Returns the chance, 0 to 1, that nothing that happened is told. */
    public double noStory() {
        return noStory;
    }

    private static int index(String finding) {
        int index = FINDINGS.indexOf(finding);
        if (index < 0) {
            throw new IllegalArgumentException("Reading: there is no finding \"" + finding + "\"");
        }
        return index;
    }
}
