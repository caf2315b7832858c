package dev.aloud.server;

import io.javalin.http.Context;

/** Whole numbers out of a query. */
final class Numbers {
    private Numbers() {}

    /** The number of that name, the other one where none is given; BAD_REQUEST where it is no whole number. */
    static int of(Context ctx, String name, int otherwise) {
        String text = ctx.queryParam(name);
        return text == null ? otherwise : parse(text, name);
    }

    static int parse(String text, String name) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Faults.badRequest("\"" + text + "\" is no whole number.", name, "Send digits alone.");
        }
    }
}
