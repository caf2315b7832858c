package dev.aloud.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundRefusalsTest {
    private static final byte[] SECOND = TestSounds.pcm16(TestSounds.sine(16_000, 1, 440, 0.5));
    private static final Path FOREIGN = Path.of("src/test/resources/sound");

    @TempDir
    Path folder;

    private Problem refused(Kind kind, byte[]... content) {
        return refused(kind, TestSounds.write(folder.resolve("answer.wav"), content));
    }

    private static Problem refused(Kind kind, Path file) {
        AloudException refusal = assertThrows(AloudException.class, () -> SoundFile.open(file));
        assertEquals(kind, refusal.kind());
        Problem problem = refusal.problems().get(0);
        assertEquals(file.toString(), problem.where());
        assertFalse(problem.remedy().isBlank());
        return problem;
    }

    /** A second of sound under a header that claims something else. */
    private static byte[] claiming(int channels, int rate, int byteRate, int frameBytes, int bits, int bytes) {
        return TestSounds.wav(1, channels, rate, byteRate, frameBytes, bits, SECOND, bytes);
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        assertEquals(
                "The file is empty.", refused(Kind.UNUSABLE_INPUT, new byte[0]).what());
    }

    @Test
    void aMissingFileAndAFolderAreTold() {
        assertEquals(
                "There is no such file.",
                refused(Kind.NOT_FOUND, folder.resolve("no.wav")).what());
        assertTrue(refused(Kind.UNUSABLE_INPUT, folder).what().contains("folder"));
    }

    @Test
    void textNamedWavIsSaidToBeText() {
        byte[] text = "I noticed that the café's orders were late.\n".getBytes(StandardCharsets.UTF_8);
        Problem problem = refused(Kind.UNUSABLE_INPUT, text);
        assertEquals("This is text, not sound.", problem.what());
        assertTrue(problem.remedy().contains(".txt"));
    }

    @Test
    void anotherKindOfRecordingIsNamed() {
        assertTrue(refused(Kind.UNUSABLE_INPUT, TestSounds.ascii("ID3"), new byte[9])
                .what()
                .contains("MP3"));
        assertTrue(refused(Kind.UNUSABLE_INPUT, TestSounds.ascii("OggS"), new byte[9])
                .what()
                .contains("Ogg"));
        assertTrue(refused(Kind.UNUSABLE_INPUT, new byte[4], TestSounds.ascii("ftypM4A "))
                .what()
                .contains("M4A"));
        assertTrue(refused(Kind.UNUSABLE_INPUT, new byte[] {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3})
                .what()
                .contains("WebM"));
        assertTrue(refused(Kind.UNUSABLE_INPUT, new byte[] {0, 1, 2, 3}).what().contains("not WAV, FLAC or AIFF"));
        assertTrue(refused(Kind.UNUSABLE_INPUT, TestSounds.ascii("RIFF"), new byte[4], TestSounds.ascii("AVI LIST"))
                .what()
                .contains("without WAV"));
    }

    @Test
    void theCommandThatConvertsNamesTheFileUnlessAShellCouldMisreadIt() {
        byte[] m4a = TestSounds.bytes(new byte[4], TestSounds.ascii("ftypM4A "));
        for (String name : new String[] {"my talk.m4a", "caf\u00e9.m4a", "it's.m4a"}) {
            String remedy = refused(Kind.UNUSABLE_INPUT, TestSounds.write(folder.resolve(name), m4a))
                    .remedy();
            assertTrue(remedy.endsWith("ffmpeg -i \"" + name + "\" \"" + name + ".wav\""), remedy);
        }
        for (String name : new String[] {"$(id).m4a", "`id`.m4a", "a\"b.m4a", "-y.m4a", "%PATH%.m4a"}) {
            assertEquals("your file", SoundFile.quotable(name));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 12, 16, 20, 30, 36, 40, 43, 44, 45})
    void aWavThatIsCutOffBeforeItsFirstSampleIsRefused(int length) {
        byte[] wav = claiming(1, 16_000, 32_000, 2, 16, SECOND.length);
        Problem problem = refused(Kind.UNUSABLE_INPUT, Arrays.copyOf(wav, length));
        assertTrue(
                problem.what().contains("cut off")
                        || problem.what().contains("ends before")
                        || problem.what().contains("header is wrong"),
                problem.what());
    }

    @ParameterizedTest
    @ValueSource(strings = {"flac-16-mono.flac", "aiff-16-stereo.aiff"})
    void aFileThatIsCutOffAnywhereInItsHeaderIsRefused(String name) throws Exception {
        byte[] whole = Files.readAllBytes(FOREIGN.resolve(name));
        for (int length = 1; length < 54; length++) {
            refused(Kind.UNUSABLE_INPUT, Arrays.copyOf(whole, length));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 16000, 32000, 2, 16, channels",
        "999, 16000, 32000, 2, 16, channels",
        "1, 0, 0, 2, 16, samples a second",
        "1, -5, 32000, 2, 16, samples a second",
        "1, 12, 24, 2, 16, samples a second",
        "1, 16000, 32000, 4, 16, bytes",
        "2, 16000, 64000, 2, 16, bytes",
        "1, 16000, 32000, 0, 16, bytes",
        "1, 16000, 32000, 2, 0, bytes",
        "1, 16000, 32000, 2, 24, bytes",
        "1, 16000, 96000, 2, 16, bytes a second",
    })
    void aHeaderThatContradictsItselfIsRefusedWithWhatItSays(
            int channels, int rate, int byteRate, int frameBytes, int bits, String named) {
        Problem problem =
                refused(Kind.UNUSABLE_INPUT, claiming(channels, rate, byteRate, frameBytes, bits, SECOND.length));
        assertTrue(problem.what().startsWith("The header is wrong"), problem.what());
        assertTrue(problem.what().contains(named), problem.what());
    }

    @ParameterizedTest
    @ValueSource(ints = {40_000, 1_000_000, 1_000_000_000, 0x7FF00000, 0x90000000})
    void moreSoundThanItsOwnFileHeaderAllowsIsALie(int claimed) {
        Problem problem = refused(Kind.UNUSABLE_INPUT, claiming(1, 16_000, 32_000, 2, 16, claimed));
        assertTrue(problem.what().contains("the file holds 32,000"), problem.what());
    }

    @Test
    void aConsistentHeaderWithUnderATenthOfItsSoundIsRefused() {
        byte[] wav = claiming(1, 16_000, 32_000, 2, 16, 320_100);
        ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 320_136);
        refused(Kind.UNUSABLE_INPUT, wav);
    }

    @Test
    void aCopyThatWasCutOffIsReadAsFarAsItGoesAndSaysSo() {
        byte[] wav = claiming(1, 16_000, 32_000, 2, 16, 64_000);
        ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 64_036);
        Path file = TestSounds.write(folder.resolve("half.wav"), wav);
        try (SoundSource source = SoundFile.open(file)) {
            assertEquals(
                    "The file is cut off: it has 1.0 of 2.0 seconds.",
                    source.notes().get(0));
            assertEquals(1000, source.lengthMs());
            assertEquals(16_000, TestSounds.read(source).length);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 0x7FFFF000, 0x7FFFFF00, 0x80000000, 8_000})
    void aHeaderOfAProgramThatCouldNotKnowOrDiedGivesAllTheSoundThere(int claimed) {
        Path file = TestSounds.write(folder.resolve("crash.wav"), claiming(1, 16_000, 32_000, 2, 16, claimed));
        try (SoundSource source = SoundFile.open(file)) {
            assertEquals(1, source.notes().size());
            assertEquals(16_000, TestSounds.read(source).length);
        }
    }

    @Test
    void noSoundBetweenTwoChunksIsNoSound() {
        byte[] wav = TestSounds.wav(1, 1, 16_000, 16, new byte[0]);
        byte[] list = TestSounds.bytes(TestSounds.ascii("LIST"), new byte[] {4, 0, 0, 0}, TestSounds.ascii("INFO"));
        assertEquals(
                "The file ends before any sound.",
                refused(Kind.UNUSABLE_INPUT, wav, list).what());
    }

    @Test
    void compressedSoundInAWavIsNamedSo() {
        byte[] adpcm = TestSounds.wav(2, 1, 16_000, 16, SECOND);
        assertTrue(refused(Kind.UNUSABLE_INPUT, adpcm).what().contains("compressed"));
    }

    @Test
    void aMillionEmptyChunksDoNotKeepItBusy() {
        byte[] head = TestSounds.bytes(TestSounds.ascii("RIFF"), new byte[4], TestSounds.ascii("WAVE"));
        refused(Kind.UNUSABLE_INPUT, head, new byte[8_000_000]);
    }

    @Test
    void aFlacThatIsCutOffIsReadAsFarAsItGoesAndSaysSo() throws Exception {
        byte[] whole = Files.readAllBytes(FOREIGN.resolve("flac-24-stereo.flac"));
        Path file = TestSounds.write(folder.resolve("half.flac"), Arrays.copyOf(whole, whole.length * 2 / 3));
        try (SoundSource source = SoundFile.open(file)) {
            assertTrue(TestSounds.read(source).length >= 4096);
            assertTrue(source.notes().get(0).contains("cut off"), source.notes().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav-24-extensible.wav", "flac-16-mono.flac", "flac-24-stereo.flac", "aifc-sowt.aifc"})
    void damageAnywhereIsEitherReadOrRefusedInWords(String name) throws Exception {
        byte[] whole = Files.readAllBytes(FOREIGN.resolve(name));
        Random random = new Random(20_261);
        for (int round = 0; round < 150; round++) {
            byte[] damaged = whole.clone();
            int reach = round % 2 == 0 ? 80 : whole.length;
            for (int i = 0; i <= round / 10; i++) {
                damaged[random.nextInt(reach)] = (byte) random.nextInt(256);
            }
            readOrRefuse(damaged);
        }
    }

    @Test
    void randomBytesAfterAnyBeginningAreEitherReadOrRefusedInWords() {
        Random random = new Random(7);
        byte[][] beginnings = {
            TestSounds.ascii("RIFF\0\0\0\0WAVE"),
            TestSounds.ascii("RIFF\0\0\0\0WAVEfmt \20\0\0\0"),
            TestSounds.ascii("FORM\0\0\0\0AIFF"),
            TestSounds.ascii("FORM\0\0\0\0AIFCCOMM\0\0\0\26"),
            TestSounds.ascii("fLaC"),
            TestSounds.ascii("fLaC\0\0\0\42"),
            claiming(1, 16_000, 32_000, 2, 16, -1),
            {}
        };
        for (int round = 0; round < 400; round++) {
            byte[] noise = new byte[random.nextInt(3000)];
            random.nextBytes(noise);
            readOrRefuse(TestSounds.bytes(beginnings[round % beginnings.length], noise));
        }
    }

    /** Anything but sound or an AloudException fails the test by being thrown. */
    private void readOrRefuse(byte[] content) {
        Path file = TestSounds.write(folder.resolve("damaged"), content);
        try (SoundSource source = SoundFile.open(file)) {
            TestSounds.read(source);
        } catch (AloudException refused) {
            assertFalse(refused.problems().get(0).remedy().isBlank());
        }
    }
}
