package dev.aloud.server;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parameters of one query. Every route reads its parameters here and names all of them, so that a misspelt name or a value
 * that can't be used is an error instead of being ignored. Not thread-safe.
 */
final class QueryParameters {
    /** The parameters of each route that has any, by its method and its path as it is registered. */
    private static final Map<String, List<String>> KNOWN = Map.of(
            "GET /api/attempts", List.of("page", "size", "question"),
            "POST /api/attempts/import", List.of("question", "level", "profile", "name", "recorded"),
            "GET /api/attempts/{id}/why", List.of("word"),
            "GET /api/attempts/{id}/peaks", List.of("count"),
            "GET /api/attempts/{id}/readings/compare", List.of("a", "b"),
            "GET /api/attempts/{id}/live", List.of("rate", "source"),
            "GET /api/microphones/live", List.of("mic"),
            "POST /api/microphone-check", List.of("rate"),
            "GET /api/compare", List.of("a", "b"));

    private final Map<String, List<String>> given = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private QueryParameters() {}

    /** Reads the parameters of a request, null without any; {@link #check} tells what is wrong with them. */
    static QueryParameters of(String queryString, String route, String method) {
        QueryParameters query = new QueryParameters();
        if (queryString != null) {
            Stream.of(queryString.split("&")).filter(part -> !part.isEmpty()).forEach(query::read);
        }
        query.given.forEach((name, values) -> query.checkName(name, values, known(route, method)));
        return query;
    }

    /** Javalin's own reading drops what it can't decode. */
    private void read(String part) {
        String[] pair = part.split("=", 2);
        try {
            String value = pair.length == 1 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8);
            given.computeIfAbsent(URLDecoder.decode(pair[0], StandardCharsets.UTF_8), name -> new ArrayList<>())
                    .add(value);
        } catch (IllegalArgumentException e) {
            problems.add(new Problem("\"" + part + "\" can't be decoded.", "query", "Write a percent sign as %25."));
        }
    }

    private static List<String> known(String route, String method) {
        return KNOWN.getOrDefault(method + " " + route, List.of());
    }

    /** Refuses every parameter of a route that has none; the other routes check theirs together with the values. */
    static void checkNames(Context ctx) {
        Endpoint endpoint = ctx.endpoints().matchedHttpEndpoint();
        String method = ctx.method().name();
        // A HEAD request matches no route.
        if (endpoint != null && known(endpoint.path, method).isEmpty()) {
            of(ctx.queryString(), endpoint.path, method).check();
        }
    }

    /** Reads the parameters of a request. */
    static QueryParameters of(Context ctx) {
        return of(ctx.queryString(), ctx.endpoint().path, ctx.method().name());
    }

    private void checkName(String name, List<String> values, List<String> known) {
        if (!known.contains(name)) {
            problems.add(new Problem(
                    "There is no parameter \"" + name + "\" here.",
                    name.isBlank() ? "query" : name,
                    known.isEmpty() ? "Leave it out: this address has no parameters." : "Use " + choices(known) + "."));
        } else if (values.size() > 1) {
            problems.add(new Problem("\"" + name + "\" was sent " + values.size() + " times.", name, "Send it once."));
        }
    }

    /** Returns the text of that name; empty where it was not sent or, with a problem noted, is blank. */
    Optional<String> text(String name) {
        Optional<String> sent = sent(name);
        if (sent.filter(String::isBlank).isPresent()) {
            problems.add(new Problem("\"" + name + "\" is empty.", name, "Send a value, or leave it out."));
        }
        return sent.filter(text -> !text.isBlank());
    }

    /** Returns whether that value was sent; false where none was or, with a problem noted, another one. */
    boolean choice(String name, String only) {
        Optional<String> value = text(name);
        value.filter(sent -> !sent.equals(only))
                .ifPresent(sent -> problems.add(new Problem(
                        "\"" + sent + "\" can't be used as " + name + ".",
                        name,
                        "Send " + only + ", or leave it out.")));
        return value.filter(only::equals).isPresent();
    }

    private Optional<String> sent(String name) {
        return Optional.ofNullable(given.get(name)).map(values -> values.get(0));
    }

    /** Returns the text of that name; "" with a problem noted where it was not sent. */
    String required(String name, String remedy) {
        if (!given.containsKey(name)) {
            problems.add(new Problem("\"" + name + "\" is missing.", name, remedy));
        }
        return text(name).orElse("");
    }

    /** Returns the time of that name; empty where it was not sent or, with a problem noted, can't be used. */
    Optional<Instant> time(String name) {
        try {
            return text(name).map(Instant::parse);
        } catch (DateTimeParseException e) {
            problems.add(new Problem(
                    "\"" + e.getParsedString() + "\" is no time.", name, "Send it as 2026-11-03T14:30:00Z."));
            return Optional.empty();
        }
    }

    /** Returns the whole number of that name; {@code otherwise} where it was not sent or, with a problem noted, can't be used. */
    int number(String name, int otherwise, int least, int most) {
        return sent(name)
                .map(text -> parsed(name, text, otherwise, least, most))
                .orElse(otherwise);
    }

    /** As {@link #number}, but the number must be sent. */
    int requiredNumber(String name, int least, int most) {
        if (!given.containsKey(name)) {
            problems.add(new Problem("\"" + name + "\" is missing.", name, "Send " + range(least, most)));
        }
        return number(name, least, least, most);
    }

    private int parsed(String name, String text, int otherwise, int least, int most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return (int) number;
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number out of range.
        }
        problems.add(
                new Problem("\"" + text + "\" can't be used as " + name + ".", name, "Send " + range(least, most)));
        return otherwise;
    }

    private static String range(int least, int most) {
        return "a whole number from " + least + (most == Integer.MAX_VALUE ? " on." : " to " + most + ".");
    }

    /** Throws UNUSABLE_INPUT with everything that is wrong. */
    void check() {
        if (!problems.isEmpty()) {
            throw new AloudException(Kind.UNUSABLE_INPUT, problems, null);
        }
    }

    /** Returns "a, b or c". */
    static String choices(List<String> values) {
        int last = values.size() - 1;
        return last == 0 ? values.get(0) : String.join(", ", values.subList(0, last)) + " or " + values.get(last);
    }
}
