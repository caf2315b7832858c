package dev.aloud.server;

import dev.aloud.attempts.Attempt;
import dev.aloud.attempts.AttemptPlan;
import dev.aloud.attempts.Importer;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** POST /api/attempts/import: imports a recording as an attempt; it is transcribed after the reply. */
final class ImportRoute {
    private final Services services;
    private final AttemptPlanFactory plans;
    private final Importer importer;

    /** What the sender asks for; without {@code recorded}, the date inside the file counts, else now. */
    private record Order(AttemptPlan plan, Optional<Instant> recorded) {}

    ImportRoute(Services services, AttemptPlanFactory plans) {
        this.services = services;
        this.plans = plans;
        this.importer = new Importer(services.attempts());
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/attempts/import", this::accept);
    }

    private void accept(Context ctx) throws IOException {
        if (ctx.req().getContentLengthLong() > Importer.MOST_BYTES) {
            throw new AloudException(
                    Kind.TOO_LARGE,
                    "The file is larger than " + Importer.MOST_BYTES / 1_000_000 + " MB.",
                    "import",
                    "Cut it to an hour, or save it with a lower sample rate.");
        }
        Attempt attempt = ctx.isMultipartFormData() ? form(ctx) : bare(ctx);
        services.transcriptionQueue().enqueue(attempt.id());
        ctx.status(201).json(Json.object().put("id", attempt.id()));
    }

    private Attempt bare(Context ctx) throws IOException {
        try (InputStream body = ctx.req().getInputStream()) {
            Order order = orderOrRest(ctx, body);
            return importer.accept(body, order.plan, order.recorded, Optional.empty());
        }
    }

    /**
     * The order; where it is refused, the body is read first. The server closes a connection whose body it has not read, and who is
     * still sending may then see a broken connection in place of the reason.
     */
    private Order orderOrRest(Context ctx, InputStream body) throws IOException {
        try {
            return order(ctx, "");
        } catch (RuntimeException refused) {
            readAway(body);
            throw refused;
        }
    }

    /** A body without a length may go on for ever, so no more is read than a recording may have. */
    private static void readAway(InputStream body) throws IOException {
        byte[] block = new byte[8192];
        int count = 0;
        for (long read = 0; count >= 0 && read < Importer.MOST_BYTES; read += count) {
            count = body.read(block);
        }
    }

    private Attempt form(Context ctx) throws IOException {
        UploadedFile file = ctx.uploadedFile("file");
        if (file == null) {
            throw Faults.badRequest("The form has no field \"file\".", "file", "Send the recording in that field.");
        }
        Order order = order(ctx, file.filename());
        try (InputStream content = file.content()) {
            return importer.accept(content, order.plan, order.recorded, Optional.empty());
        }
    }

    /** Reads the question and options; {@code fileName} is used if the query has no name. */
    private Order order(Context ctx, String fileName) {
        QueryParameters query = QueryParameters.of(ctx);
        String question = query.required("question", "Take an id from GET /api/questions.");
        String level = query.text("level").orElse(null);
        String profile = query.text("profile").orElse(null);
        String name = query.text("name").orElse(fileName);
        Optional<Instant> recorded = query.time("recorded");
        query.check();
        return new Order(plans.forImport(question, level, profile, Importer.shownName(name)), recorded);
    }
}
