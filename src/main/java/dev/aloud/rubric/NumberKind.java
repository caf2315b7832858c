package dev.aloud.rubric;

import dev.aloud.transcript.SpokenNumber;
import dev.aloud.transcript.SpokenNumber.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The sorts of spoken numbers that a pattern can ask for; each says how much or how many, never only names something. */
enum NumberKind {
    /** Any of them: "#". */
    ANY(n -> true),
    /** "from forty minutes down to six". */
    CHANGE(n -> n.kind() == Kind.CHANGE),
    PERCENT(n -> n.kind() == Kind.PERCENT || n.unit().equals("percent")),
    /** "eight k a week", "two thousand euro": money by its unit, or a sum with a scale that recurs. */
    MONEY(n -> n.kind() == Kind.MONEY || Currencies.NAMES.contains(n.unit())),
    /** "a third", "doubled". */
    RATIO(n -> n.kind() == Kind.RATIO),
    /** "six a day". */
    RATE(n -> !n.per().isEmpty()),
    DURATION(n -> n.kind() == Kind.DURATION),
    /** More than one of something: "forty two gates". */
    COUNT(n -> n.kind() == Kind.COUNT && (n.value() > 1 || n.value() == 0)),
    /** A thousand or more of something. */
    MANY(n -> n.kind() == Kind.COUNT && n.value() >= 1000);

    /** What money is counted in, besides what already counts as money. */
    private static final class Currencies {
        static final Set<String> NAMES =
                Set.of("dollars", "euro", "euros", "pounds", "pound", "quid", "bucks", "grand", "rupees", "yen");
    }

    private final Predicate<SpokenNumber> test;

    NumberKind(Predicate<SpokenNumber> test) {
        this.test = test;
    }

    /** The sort of that name in a pattern, lower case; {@link #ANY} for no name; empty when there is none. */
    static Optional<NumberKind> named(String name) {
        for (NumberKind sort : values()) {
            if (name.isEmpty() || sort.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(sort);
            }
        }
        return Optional.empty();
    }

    boolean holds(SpokenNumber number) {
        return number.measure() && test.test(number);
    }
}
