package dev.aloud.rubric;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who is named, and where, does not decide what an answer is worth. */
class NamesTest {
    private static final int TRIALS = 200;

    /** Of the trials, at most so many may come out one verdict apart; none may be two apart. */
    private static final int MOST_CHANGED = 6;

    private static final Pattern NAME = Pattern.compile("(?<=[a-z,;] )[A-Z][a-z]{2,}");

    private static final List<String> OTHERS = List.of(
            "Aisha",
            "Bogdan",
            "Chidi",
            "Dolores",
            "Emre",
            "Fatima",
            "Giulia",
            "Hiroshi",
            "Ingrid",
            "Jamal",
            "Katya",
            "Lwazi",
            "Mei",
            "Nkechi",
            "Oluwaseun",
            "Priya",
            "Quynh",
            "Rashid",
            "Siobhan",
            "Tariq",
            "Uma",
            "Wei",
            "Xavier",
            "Yusuf",
            "Zofia",
            "Lagos",
            "Osaka",
            "Leeds",
            "Quito",
            "Gdansk");

    @Test
    void otherNamesForPeopleFirmsAndPlacesChangeNoVerdictByMuch() {
        RubricBench bench = new RubricBench();
        Random random = new Random(17);
        List<LabelledAnswer> named = new ArrayList<>(LabelledAnswer.read("pairs").stream()
                .filter(a -> !names(a).isEmpty())
                .toList());
        Collections.shuffle(named, random);
        int changed = 0;
        int farApart = 0;
        for (LabelledAnswer answer : named.subList(0, TRIALS)) {
            int before = bench.judge(answer).verdict().ordinal();
            int after = bench.judge(renamed(answer, random)).verdict().ordinal();
            changed += before == after ? 0 : 1;
            farApart += Math.abs(before - after) > 1 ? 1 : 0;
        }
        System.out.println(
                "changed by other names: " + changed + " of " + TRIALS + ", by more than a step: " + farApart);
        assertTrue(changed <= MOST_CHANGED, changed + " of " + TRIALS);
    }

    private static Set<String> names(LabelledAnswer answer) {
        Set<String> names = new TreeSet<>();
        for (LabelledAnswer.Sentence sentence : answer.sentences()) {
            Matcher matcher = NAME.matcher(sentence.text());
            while (matcher.find()) {
                names.add(matcher.group());
            }
        }
        names.removeIf(n -> n.toLowerCase(Locale.ROOT)
                .matches(".*day|january|february|march|april|june|july|august|.*ber|english"));
        return names;
    }

    private static LabelledAnswer renamed(LabelledAnswer answer, Random random) {
        Map<String, String> others = new HashMap<>();
        names(answer).forEach(name -> others.put(name, OTHERS.get(random.nextInt(OTHERS.size()))));
        List<LabelledAnswer.Sentence> sentences = answer.sentences().stream()
                .map(s -> new LabelledAnswer.Sentence(s.section(), with(others, s.text()), s.findings()))
                .toList();
        return new LabelledAnswer(
                answer.id(), answer.competency(), answer.level(), answer.verdict(), sentences, answer.findings());
    }

    private static String with(Map<String, String> others, String text) {
        String changed = text;
        for (Map.Entry<String, String> other : others.entrySet()) {
            changed = changed.replaceAll("\\b" + other.getKey() + "\\b", other.getValue());
        }
        return changed;
    }
}
