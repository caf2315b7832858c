package dev.aloud.star.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.problem.AloudException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClauseEncoderTest {
    private static final ClauseEncoder ENCODER = ClauseEncoder.load();

    private static float[] of(String clause) {
        return ENCODER.of(clause.isEmpty() ? List.of() : List.of(clause.split(" ")));
    }

    private static double apart(String a, String b) {
        float[] x = of(a);
        float[] y = of(b);
        return IntStream.range(0, x.length)
                .mapToDouble(d -> (x[d] - y[d]) * (x[d] - y[d]))
                .sum();
    }

    @Test
    void clausesThatSayAlikeLieNearerThoughTheyShareNoWord() {
        assertTrue(apart("i phoned the supplier", "we rang our vendor")
                < apart("i phoned the supplier", "revenue doubled"));
        assertTrue(apart("complaints fell by half", "errors dropped thirty percent")
                < apart("complaints fell by half", "i learned patience"));
        assertTrue(apart("my boss was away", "our manager had left") < apart("my boss was away", "it saved an hour"));
    }

    @Test
    void anEncoderThatRemembersNothingGivesTheVerySameNumbers() {
        List<String> words = List.of("nobody", "had", "asked", "me");
        ClauseEncoder forgetful = ENCODER.remembering(0);
        assertEquals(ClauseEncoder.NUMBERS, ENCODER.of(words).length);
        assertArrayEquals(ENCODER.of(words), forgetful.of(words));
        assertArrayEquals(forgetful.of(words), forgetful.of(words));
    }

    @Test
    void writingWhatWasReadGivesTheVeryBytes() throws IOException {
        byte[] once = EncoderFileWriter.write(ENCODER.weights());
        byte[] twice = EncoderFileWriter.write(EncoderFile.read(once, "a copy").weights());
        assertArrayEquals(once, twice);
    }

    @Test
    void oddAndEndlessClausesGetNumbersToo() {
        for (String odd : List.of("", "\u2026", "'", "zqxj", "na\u00efve", "42", "a".repeat(5000))) {
            for (float number : of(odd)) {
                assertTrue(Float.isFinite(number), odd);
            }
        }
        for (float number : ENCODER.of(Collections.nCopies(500, "word"))) {
            assertTrue(Float.isFinite(number));
        }
    }

    @Test
    void aDamagedFileIsRefusedInWords() throws IOException {
        byte[] bytes = EncoderFileWriter.write(ENCODER.weights());
        bytes[bytes.length / 2]++;
        AloudException refused = assertThrows(AloudException.class, () -> EncoderFile.read(bytes, "a copy"));
        assertTrue(refused.getMessage().contains("checksum"), refused.getMessage());
    }

    @Test
    void severalThreadsReadAlike() {
        List<String> clauses = IntStream.range(0, 200)
                .mapToObj(i -> "then i called number " + i % 20 + " again")
                .toList();
        List<float[]> together =
                clauses.parallelStream().map(ClauseEncoderTest::of).toList();
        ClauseEncoder alone = ENCODER.remembering(0);
        for (int i = 0; i < clauses.size(); i++) {
            assertArrayEquals(alone.of(List.of(clauses.get(i).split(" "))), together.get(i));
        }
    }
}
