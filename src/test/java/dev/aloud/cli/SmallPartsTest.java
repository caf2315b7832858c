package dev.aloud.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.problem.AloudException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallPartsTest {
    private static final Path HOME = Path.of("/home/ann");

    @TempDir
    Path temp;

    @Test
    void theSecondResultOfANameGetsATwoAndNeverTakesANameThatIsInUse() {
        OutputNames names = new OutputNames();
        assertEquals("a", names.next(Path.of("x/a.wav")));
        assertEquals("a-2", names.next(Path.of("y/a.flac")));
        assertEquals("A-3", names.next(Path.of("z/A.txt")));
        assertEquals("a-2-2", names.next(Path.of("a-2.wav")));
        assertEquals(".hidden", names.next(Path.of(".hidden")));
        assertEquals("two.dots", names.next(Path.of("two.dots.wav")));
    }

    @Test
    void dataLiesWhereEachSystemKeepsSuchThings() {
        assertEquals(Path.of("/home/ann/.local/share/aloud"), DefaultDataFolder.standard("Linux", Map.of(), HOME));
        assertEquals(Path.of("/d/aloud"), DefaultDataFolder.standard("Linux", Map.of("XDG_DATA_HOME", "/d"), HOME));
        assertEquals(
                Path.of("/home/ann/.local/share/aloud"),
                DefaultDataFolder.standard("Linux", Map.of("XDG_DATA_HOME", "relative"), HOME),
                "the XDG standard ignores a relative one");
        assertEquals(
                Path.of("/home/ann/Library/Application Support/Aloud"),
                DefaultDataFolder.standard("Mac OS X", Map.of(), HOME));
        assertEquals(
                Path.of("/l/Aloud"),
                DefaultDataFolder.standard("Windows 11", Map.of("LOCALAPPDATA", "/l", "APPDATA", "/r"), HOME));
        assertEquals(Path.of("/r/Aloud"), DefaultDataFolder.standard("Windows 11", Map.of("APPDATA", "/r"), HOME));
    }

    @Test
    void aDataFolderBehindAFileIsRefusedWithTheFileAndTheRemedy() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));
        AloudException refused =
                assertThrows(AloudException.class, () -> DefaultDataFolder.prepare(file.resolve("data")));
        assertEquals(AloudException.Kind.UNAVAILABLE, refused.kind());
        assertTrue(refused.getMessage().contains("--data"), refused.getMessage());
    }

    @Test
    void aBrowserIsOpenedWhereThereIsAScreen() {
        assertEquals(Optional.empty(), Browser.opener("Linux", Map.of()));
        assertEquals(Optional.of(List.of("xdg-open")), Browser.opener("Linux", Map.of("DISPLAY", ":0")));
        assertEquals(Optional.of(List.of("open")), Browser.opener("Mac OS X", Map.of()));
        assertEquals(
                "rundll32", Browser.opener("Windows 11", Map.of()).orElseThrow().get(0));
    }

    @Test
    void ourOwnFaultOutweighsTheRestAndUnusableOutweighsDone() {
        assertEquals(1, ExitCode.worse(3, 1));
        assertEquals(1, ExitCode.worse(1, 3));
        assertEquals(3, ExitCode.worse(0, 3));
        assertEquals(0, ExitCode.worse(0, 0));
    }

    @Test
    void everyKindOfExceptionHasTheExitCodeOfTheContract() {
        for (AloudException.Kind kind : AloudException.Kind.values()) {
            int wanted = kind == AloudException.Kind.FAULT ? 1 : kind == AloudException.Kind.BAD_REQUEST ? 2 : 3;
            assertEquals(wanted, ExitCode.of(kind), kind.name());
        }
    }

    @Test
    void progressIsSilentForTwoSecondsAndThenTold() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        long[] now = {0};
        try (Progress progress = new Progress(new Console(stream, stream, false), "Listening", () -> now[0])) {
            now[0] = 1_900_000_000L;
            progress.at(0.1);
            assertEquals("", err.toString(StandardCharsets.UTF_8));
            now[0] = 2_100_000_000L;
            progress.at(0.5);
            now[0] = 3_000_000_000L;
            progress.at(0.6);
        }
        assertEquals("Listening: 50%", err.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void theBarMarksTheTargetInsideAndOutsideOfWhatWasSpoken() {
        assertEquals("━━━━━━━━━━━━┼━━━━━━━━━━━ ", TargetBar.of(2000, 1000, 2000));
        assertEquals("━━━━━━━━━━━━            │", TargetBar.of(1000, 2000, 2000));
    }

    @Test
    void aTakenPortIsSeenAndIsNotMistakenForAloud() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertFalse(PortProbe.isFree(taken.getLocalPort()));
            assertFalse(PortProbe.isAloud(taken.getLocalPort()));
        }
    }

    @Test
    void aLongTextIsWrappedWithinTheWidthAndKeepsItsIndent() {
        TextLayout page = new TextLayout();
        page.wrap("  1. ", "word ".repeat(60));
        List<String> lines = page.text().lines().toList();
        assertTrue(lines.size() > 3);
        assertTrue(lines.stream().allMatch(line -> line.length() <= TextLayout.WIDTH), page.text());
        assertTrue(lines.stream().skip(1).allMatch(line -> line.startsWith("     word")), page.text());
    }
}
