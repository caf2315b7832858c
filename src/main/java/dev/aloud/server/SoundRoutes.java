package dev.aloud.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.audio.Peaks;
import dev.aloud.problem.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Routes of a recording: its sound and its waveform. */
final class SoundRoutes {
    private static final int PEAKS = 1000;
    private static final int MOST_PEAKS = 10_000;
    private static final int BLOCK = 1 << 16;

    private final Services services;

    SoundRoutes(Services services) {
        this.services = services;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/attempts/{id}/audio", this::audio);
        routes.head("/api/attempts/{id}/audio", this::audio);
        routes.get("/api/attempts/{id}/peaks", this::peaks);
    }

    private void audio(Context ctx) throws IOException {
        Path wav = services.attempts().existingRecording(ctx.pathParam("id"));
        try (FileChannel file = FileChannel.open(wav, StandardOpenOption.READ)) {
            ByteRange range = ByteRange.of(ctx.header("Range"), file.size());
            ctx.contentType("audio/wav").header("Accept-Ranges", "bytes").header("Cache-Control", "private, no-cache");
            if (range.unsatisfiable()) {
                ctx.status(416).header("Content-Range", "bytes */" + file.size());
                ctx.contentType(Faults.JSON)
                        .result(Json.of(outside(file.size())).toString());
                return;
            }
            if (range.partial()) {
                ctx.status(206).header("Content-Range", range.contentRange(file.size()));
            }
            ctx.res().setContentLengthLong(range.length());
            if (!ctx.method().name().equals("HEAD")) {
                copy(file, range, Channels.newChannel(ctx.res().getOutputStream()));
            }
        }
    }

    private static Problem outside(long size) {
        return new Problem(
                "This range is outside the recording.", "Range", "Ask for bytes from 0 to " + (size - 1) + ".");
    }

    private static void copy(FileChannel file, ByteRange range, WritableByteChannel to) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        for (long at = range.start(); at < range.end(); ) {
            block.clear().limit((int) Math.min(BLOCK, range.end() - at));
            int read = file.read(block, at);
            if (read < 0) {
                throw new IOException("the recording became shorter while it was sent");
            }
            at += read;
            to.write(block.flip());
        }
    }

    private void peaks(Context ctx) {
        QueryParameters query = QueryParameters.of(ctx);
        int count = query.number("count", PEAKS, 1, MOST_PEAKS);
        query.check();
        String id = ctx.pathParam("id");
        float[] peaks = Peaks.of(services.attempts().existingRecording(id), count);
        ObjectNode reply = Json.object()
                .put("seconds", Json.seconds(services.attempts().get(id).lengthMs()));
        ArrayNode values = reply.putArray("peaks");
        for (float peak : peaks) {
            values.add(new BigDecimal(peak).setScale(3, RoundingMode.HALF_UP));
        }
        ctx.json(reply);
    }
}
