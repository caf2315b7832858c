package dev.aloud.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.audio.FrameMeter;
import dev.aloud.audio.MicrophoneCheck;
import dev.aloud.audio.SoundFrames;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.recording.RecordingCoordinator;
import dev.aloud.speech.Recogniser;
import dev.aloud.speech.SpeechEngine;
import dev.aloud.transcript.Word;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** POST /api/microphone-check: measures and transcribes a test sentence. Nothing is stored. */
final class MicrophoneRoute {
    private static final int LONGEST_SECONDS = 30;

    private final SpeechEngine engine;

    MicrophoneRoute(SpeechEngine engine) {
        this.engine = engine;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/microphone-check", this::check);
    }

    private void check(Context ctx) throws IOException {
        QueryParameters query = QueryParameters.of(ctx);
        int rate = query.requiredNumber("rate", RecordingCoordinator.LEAST_RATE, RecordingCoordinator.MOST_RATE);
        query.check();
        byte[] pcm = sound(ctx, rate);
        FrameMeter meter = new FrameMeter(rate);
        meter.accept(pcm, pcm.length);
        ctx.json(reply(meter.finish(), heard(pcm, rate)));
    }

    private static byte[] sound(Context ctx, int rate) throws IOException {
        int most = LONGEST_SECONDS * 2 * rate;
        byte[] pcm = ctx.req().getInputStream().readNBytes(most + 1);
        if (pcm.length > most) {
            throw new AloudException(
                    Kind.TOO_LARGE,
                    "The test sentence is longer than " + LONGEST_SECONDS + " s.",
                    "microphone-check",
                    "One sentence is enough.");
        }
        if (pcm.length == 0) {
            throw new AloudException(
                    Kind.UNUSABLE_INPUT,
                    "No sound was received.",
                    "microphone-check",
                    "Record a sentence and send it.");
        }
        if (pcm.length % 2 != 0) {
            throw Faults.badRequest(
                    pcm.length + " bytes hold half a sample.",
                    "microphone-check",
                    "Send mono 16-bit little-endian PCM: two bytes a sample.");
        }
        return pcm;
    }

    private List<Word> heard(byte[] pcm, int rate) {
        if (engine.unavailable().isPresent()) {
            return List.of();
        }
        try (Recogniser recogniser = engine.start(rate)) {
            List<Word> words = new ArrayList<>(recogniser.accept(pcm, pcm.length));
            words.addAll(recogniser.finish());
            return words;
        }
    }

    private static ObjectNode reply(SoundFrames frames, List<Word> words) {
        ObjectNode reply = Json.object()
                .put("levelDbfs", Math.round(10 * MicrophoneCheck.activeSpeechDbfs(frames)) / 10.0)
                .put("peakDbfs", Math.round(10 * frames.peakDbfs()) / 10.0)
                .put("clippedShare", Math.round(10_000 * frames.clippedShare()) / 10_000.0)
                .put("seconds", Json.seconds(frames.lengthMs()))
                .put("text", words.stream().map(Word::text).collect(Collectors.joining(" ")));
        ArrayNode list = reply.putArray("words");
        words.forEach(w -> list.addObject()
                .put("text", w.text())
                .put("start", Json.seconds(w.startMs()))
                .put("end", Json.seconds(w.endMs()))
                .put("confidence", w.confidence()));
        ArrayNode problems = reply.putArray("problems");
        MicrophoneCheck.judge(frames).forEach(p -> problems.add(Json.of(p)));
        return reply;
    }
}
