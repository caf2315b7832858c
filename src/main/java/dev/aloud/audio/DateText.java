package dev.aloud.audio;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as programs and recorders write them. Stateless. */
final class DateText {
    /** Year, month and day in this order, and a time of day if there is one; each recorder has separators of its own. */
    private static final Pattern DATE = Pattern.compile("\\s*(\\d{4})[-:/._ ](\\d{1,2})[-:/._ ](\\d{1,2})"
            + "(?:[T ]+(\\d{1,2})[-:._ ](\\d{2})(?:[-:._ ](\\d{2})(?:\\.\\d+)?)?(Z)?)?[\\s\\x00]*");

    /** A recorder whose clock was never set begins at some round year before this one. */
    private static final int FIRST_YEAR = 2001;

    private static final int NOON = 12;

    private DateText() {}

    /** Returns the time, in that zone where the text names none, noon for a day alone; empty for any other text. */
    static Optional<Instant> parse(String text, ZoneId zone) {
        Matcher match = DATE.matcher(text);
        if (!match.matches() || number(match, 1, 0) < FIRST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(local(match)
                    .atZone(match.group(7) == null ? zone : ZoneOffset.UTC)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDateTime local(Matcher match) {
        return LocalDateTime.of(
                number(match, 1, 0),
                number(match, 2, 0),
                number(match, 3, 0),
                number(match, 4, NOON),
                number(match, 5, 0),
                number(match, 6, 0));
    }

    private static int number(Matcher match, int group, int otherwise) {
        return match.group(group) == null ? otherwise : Integer.parseInt(match.group(group));
    }
}
