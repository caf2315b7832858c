package dev.aloud.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The law of the house on source text: nothing grows too long, nothing is left half done. */
class SourceShapeTest {
    /** Lines of a method, from its first line to its closing brace. */
    private static final int LONGEST_METHOD = 40;

    /** Lines of a file. */
    private static final int LONGEST_FILE = 400;

    /** Lines of a JavaScript function. */
    private static final int LONGEST_FUNCTION = 30;

    /** Methods that may be longer, each with its reason. */
    private static final Set<String> LONG_METHODS = Set.of(
            // One line a key of a rule file, and one line a field: the formatter allows no other way.
            "src/main/java/dev/aloud/rubric/Rule.java: of");

    private static final Set<String> TOP_LEVEL = Set.of(
            "pom.xml", "src", "models", "content", "web", "README.md", "docs", "bench", ".ci", "CHANGES.md", "LICENSE");

    /** Made by tools on this machine and never in git. */
    private static final Set<String> NOT_OURS = Set.of("target");

    @Test
    void noMethodIsLongerThanFortyLines() {
        List<String> tooLong = new ArrayList<>();
        for (JavaMethods.Method method : JavaMethods.of(Sources.java())) {
            if (method.lines() > LONGEST_METHOD && !LONG_METHODS.contains(method.file() + ": " + method.name())) {
                tooLong.add(method.file() + ": " + method.name() + " has " + method.lines() + " lines");
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void noFileIsLongerThanFourHundredLines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : Sources.all("java", "js", "css", "html")) {
            int lines = Files.readAllLines(file).size();
            if (lines > LONGEST_FILE) {
                tooLong.add(file + " has " + lines + " lines");
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void noJavaScriptFunctionIsLongerThanThirtyLines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : Sources.all("js")) {
            for (JsFunctions.Function function : JsFunctions.of(Files.readString(file))) {
                if (function.lines() > LONGEST_FUNCTION) {
                    tooLong.add(file + ":" + function.firstLine() + " has " + function.lines() + " lines");
                }
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        Set<Path> silent = new TreeSet<>();
        for (Path file : Sources.under("src/main/java", "java")) {
            Path info = file.resolveSibling("package-info.java");
            if (!file.getFileName().toString().equals("Aloud.java") && !Files.exists(info)) {
                silent.add(file.getParent());
            }
        }
        assertEquals(Set.of(), silent);
    }

    @Test
    void theTopLevelHoldsOnlyWhatTheHouseNames() throws IOException {
        try (var entries = Files.list(Path.of(""))) {
            List<String> strangers = entries.map(Path::toString)
                    .filter(name -> !TOP_LEVEL.contains(name) && !NOT_OURS.contains(name) && !name.startsWith("."))
                    .toList();
            assertEquals(List.of(), strangers);
        }
    }

    @Test
    void nothingIsLeftHalfDone() throws IOException {
        Pattern unfinished =
                Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b|@Dis" + "abled\\b|assertTrue\\(tr" + "ue\\)");
        assertEquals(List.of(), linesThatHold(unfinished, Sources.all("java", "js", "css", "html", "yaml", "md")));
    }

    @Test
    void noTestSleeps() throws IOException {
        Pattern sleep =
                Pattern.compile("Thread\\s*\\.\\s*sle" + "ep|waitForTime" + "out\\(|TimeUnit\\.\\w+\\.sle" + "ep");
        assertEquals(List.of(), linesThatHold(sleep, Sources.under("src/test", "java")));
    }

    @Test
    void thePageNamesNoHostButThisMachine() throws IOException {
        Pattern elsewhere = Pattern.compile("(https?|wss?)://(?!(www\\.w3\\.org/|localhost|127\\.0\\.0\\.1|\\$\\{))");
        List<Path> page = Sources.under("web", "html", "js", "css", "json", "svg", "webmanifest");
        assertEquals(List.of(), linesThatHold(elsewhere, page));
    }

    @Test
    void theMeasuringItselfFindsALongMethod() throws IOException {
        Path file = Files.createTempFile("Long", ".java");
        Files.writeString(
                file, "class Long {\n void m() {\n" + "  int i;\n".repeat(41).replace("i;", "i = 0;") + " }\n}\n");
        assertEquals(43, JavaMethods.of(List.of(file)).get(0).lines());
        Files.delete(file);
    }

    @Test
    void theMeasuringItselfFindsALongFunction() {
        String js = "const a = '{';\nfunction long() {\n" + "  call(`${b} {`, /[{]/);\n".repeat(31)
                + "}\nclass C { short() { } }\n";
        List<JsFunctions.Function> functions = JsFunctions.of(js);
        assertEquals(33, functions.get(0).lines());
        assertTrue(functions.stream().skip(1).allMatch(f -> f.lines() == 1), functions.toString());
        assertEquals(2, functions.size());
    }

    private static List<String> linesThatHold(Pattern pattern, List<Path> files) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (pattern.matcher(lines.get(i)).find()) {
                    found.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        }
        return found;
    }
}
