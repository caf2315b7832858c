package dev.aloud.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.audio.SoundFile;
import dev.aloud.content.Content;
import dev.aloud.content.Level;
import dev.aloud.content.Profile;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the documents say is what the project is. */
class DocsTest {
    private static final int LONGEST_README = 120;
    private static final Path README = Path.of("README.md");
    private static final Path ARCHITECTURE = Path.of("docs/architecture.md");
    private static final Path DECISIONS = Path.of("docs/decisions");

    @Test
    void theMapNamesEveryRoomInItsOrder() throws IOException {
        assertEquals(RoomsTest.ROOMS, found("(?m)^\\| `(\\w+)` \\|", ARCHITECTURE));
    }

    @Test
    void theMapCallsPureWhatIsHeldToBePure() throws IOException {
        Set<String> said = new TreeSet<>(found("(?m)^\\| `(\\w+)` \\|[^|]*\\(pure\\)", ARCHITECTURE));
        said.add("problem");
        assertEquals(new TreeSet<>(RoomsTest.PURE), said);
    }

    @Test
    void theMapTellsTheWayInSevenSteps() throws IOException {
        assertEquals(List.of("1", "2", "3", "4", "5", "6", "7"), found("(?m)^(\\d)\\. ", ARCHITECTURE));
    }

    @Test
    void theReadmeIsShortAndItsFirstLinkIsTheMap() throws IOException {
        assertTrue(Files.readAllLines(README).size() <= LONGEST_README);
        assertEquals("docs/architecture.md", found("\\]\\(([^)]+)\\)", README).get(0));
        assertTrue(Files.readString(README).contains("Nothing leaves your machine"));
    }

    @Test
    void theReadmesTestCommandIsTheOneThatTheMachineRuns() throws IOException {
        assertTrue(Files.readString(README).contains("\nmvn verify\n"));
        assertTrue(found("(?m)^mvn -B (\\w+)", Path.of(".ci/run")).contains("verify"));
        assertTrue(Files.isExecutable(Path.of(".ci/run")));
    }

    @Test
    void theReadmeNamesLevelsProfilesAndLimitsAsTheyAre() throws IOException {
        String readme = Files.readString(README);
        Content content = Content.load();
        assertTrue(content.levels().stream().map(Level::id).allMatch(readme::contains));
        String profiles = content.profiles().stream().map(Profile::id).collect(Collectors.joining("|"));
        assertTrue(readme.contains("--profile " + profiles), profiles);
        assertTrue(readme.contains("at most " + SoundFile.MAX_MINUTES + " minutes"));
        assertTrue(readme.contains("all " + content.competencies().size() + " competencies"));
    }

    /** Maven runs nothing but what is public. */
    @Test
    void everyBenchCommandNamesAClassThatCanBeRun() throws Exception {
        Set<String> commands = new TreeSet<>();
        for (Path document : Sources.under("bench", "md")) {
            commands.addAll(found("-Dexec\\.mainClass=([\\w.]+)", document));
        }
        assertTrue(commands.size() >= 8, commands.toString());
        for (String name : commands) {
            Class<?> command = Class.forName(name, false, DocsTest.class.getClassLoader());
            assertTrue(Modifier.isPublic(command.getModifiers()), name);
            assertTrue(
                    Modifier.isStatic(command.getMethod("main", String[].class).getModifiers()), name);
        }
    }

    @Test
    void everyLinkBetweenDocumentsLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        List<Path> documents = new ArrayList<>(List.of(README, Path.of("CHANGES.md")));
        documents.addAll(Sources.under("docs", "md"));
        documents.addAll(Sources.under("models", "md"));
        documents.addAll(Sources.under("bench", "md"));
        for (Path document : documents) {
            for (String link : found("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)", document)) {
                Path folder = document.getParent() == null ? Path.of("") : document.getParent();
                if (!Files.exists(folder.resolve(link))) {
                    broken.add(document + " -> " + link);
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void everyDecisionIsListedAndEveryNumberIsGivenOnce() throws IOException {
        List<String> files = Sources.under(DECISIONS.toString(), "md").stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.equals("README.md"))
                .toList();
        assertEquals(
                new TreeSet<>(files), new TreeSet<>(found("\\]\\((\\d{4}-[^)]+)\\)", DECISIONS.resolve("README.md"))));
        Set<String> numbers = files.stream().map(name -> name.substring(0, 4)).collect(Collectors.toSet());
        assertEquals(files.size(), numbers.size(), "a number was given twice: " + files);
    }

    private static List<String> found(String pattern, Path file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
