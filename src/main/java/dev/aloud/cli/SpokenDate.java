package dev.aloud.cli;

import dev.aloud.problem.AloudException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** The date of a recording as it is typed. Stateless. */
final class SpokenDate {
    private SpokenDate() {}

    /** Returns the time in this machine's zone; noon for a day alone. BAD_REQUEST for any other text. */
    static Instant parse(String text) {
        try {
            LocalDateTime time = text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atTime(LocalTime.NOON);
            return time.atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeParseException e) {
            throw new AloudException(
                    AloudException.Kind.BAD_REQUEST,
                    "\"" + text + "\" is no date.",
                    "--date",
                    "Write it as 2026-11-03 or 2026-11-03T14:30.");
        }
    }
}
