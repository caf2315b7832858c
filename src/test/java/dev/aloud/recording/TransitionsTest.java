package dev.aloud.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloud.recording.Stage.Analysing;
import dev.aloud.recording.Stage.AwaitingReturn;
import dev.aloud.recording.Stage.Connected;
import dev.aloud.recording.Stage.Done;
import dev.aloud.recording.Stage.Interrupted;
import dev.aloud.recording.Stage.Prepared;
import dev.aloud.recording.Stage.Recording;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionsTest {
    private static final Map<String, Stage> STAGES = new LinkedHashMap<>();
    private static final Map<String, Command> COMMANDS = new LinkedHashMap<>();

    static {
        STAGES.put("prepared", new Prepared());
        STAGES.put("connected", new Connected(1));
        STAGES.put("recording", new Recording(1));
        STAGES.put("away", new AwaitingReturn(1));
        STAGES.put("interrupted", new Interrupted());
        STAGES.put("analysing", new Analysing());
        STAGES.put("done", new Done());
        COMMANDS.put("join", new Command.Join(2));
        COMMANDS.put("sound", new Command.Sound(1));
        COMMANDS.put("stale sound", new Command.Sound(0));
        COMMANDS.put("stop", new Command.Stop(1));
        COMMANDS.put("stale stop", new Command.Stop(0));
        COMMANDS.put("leave", new Command.Leave(1));
        COMMANDS.put("stale leave", new Command.Leave(0));
        COMMANDS.put("time up", new Command.ReturnTimeout(1));
        COMMANDS.put("stale time up", new Command.ReturnTimeout(0));
        COMMANDS.put("give way", new Command.Release());
        COMMANDS.put("full", new Command.Full());
        COMMANDS.put("disk failed", new Command.DiskFailed());
        COMMANDS.put("analysed", new Command.Analysed());
        COMMANDS.put("analysis failed", new Command.AnalysisFailed());
        COMMANDS.put("shutdown", new Command.Shutdown());
    }

    /** stage | command | next stage (- for the same) | effects. Every pair stands here; - | (nothing) is a pair without effect. */
    private static final String TABLE = """
            prepared | join | connected 2 | ATTACH
            prepared | sound | - |
            prepared | stale sound | - |
            prepared | stop | - |
            prepared | stale stop | - |
            prepared | leave | - |
            prepared | stale leave | - |
            prepared | time up | - |
            prepared | stale time up | - |
            prepared | give way | - |
            prepared | full | - |
            prepared | disk failed | - |
            prepared | analysed | - |
            prepared | analysis failed | - |
            prepared | shutdown | - |
            connected | join | connected 2 | TELL_TAKEN_OVER ATTACH
            connected | sound | recording 1 | OPEN APPEND
            connected | stale sound | - |
            connected | stop | prepared | TELL_NO_SOUND
            connected | stale stop | - |
            connected | leave | prepared |
            connected | stale leave | - |
            connected | time up | - |
            connected | stale time up | - |
            connected | give way | - |
            connected | full | - |
            connected | disk failed | prepared | TELL_DISK
            connected | analysed | - |
            connected | analysis failed | - |
            connected | shutdown | prepared |
            recording | join | recording 2 | TELL_TAKEN_OVER ATTACH
            recording | sound | - | APPEND
            recording | stale sound | - |
            recording | stop | analysing | TELL_ANALYSING FINISH
            recording | stale stop | - |
            recording | leave | away 1 | AWAIT_RETURN
            recording | stale leave | - |
            recording | time up | - |
            recording | stale time up | - |
            recording | give way | - |
            recording | full | analysing | TELL_FULL TELL_ANALYSING FINISH
            recording | disk failed | interrupted | SUSPEND TELL_DISK
            recording | analysed | - |
            recording | analysis failed | - |
            recording | shutdown | interrupted | SUSPEND
            away | join | recording 2 | ATTACH
            away | sound | - |
            away | stale sound | - |
            away | stop | - |
            away | stale stop | - |
            away | leave | - |
            away | stale leave | - |
            away | time up | interrupted | SUSPEND
            away | stale time up | - |
            away | give way | interrupted | SUSPEND
            away | full | - |
            away | disk failed | - |
            away | analysed | - |
            away | analysis failed | - |
            away | shutdown | interrupted | SUSPEND
            interrupted | join | recording 2 | RESUME ATTACH
            interrupted | sound | - |
            interrupted | stale sound | - |
            interrupted | stop | - |
            interrupted | stale stop | - |
            interrupted | leave | - |
            interrupted | stale leave | - |
            interrupted | time up | - |
            interrupted | stale time up | - |
            interrupted | give way | - |
            interrupted | full | - |
            interrupted | disk failed | - |
            interrupted | analysed | - |
            interrupted | analysis failed | - |
            interrupted | shutdown | - |
            analysing | join | - | TELL_TAKEN_OVER ATTACH TELL_ANALYSING
            analysing | sound | - |
            analysing | stale sound | - |
            analysing | stop | - |
            analysing | stale stop | - |
            analysing | leave | - |
            analysing | stale leave | - |
            analysing | time up | - |
            analysing | stale time up | - |
            analysing | give way | - |
            analysing | full | - |
            analysing | disk failed | - |
            analysing | analysed | done | TELL_DONE
            analysing | analysis failed | interrupted | TELL_NO_FEEDBACK
            analysing | shutdown | - |
            done | join | - | ATTACH TELL_DONE
            done | sound | - |
            done | stale sound | - |
            done | stop | - |
            done | stale stop | - |
            done | leave | - |
            done | stale leave | - |
            done | time up | - |
            done | stale time up | - |
            done | give way | - |
            done | full | - |
            done | disk failed | - |
            done | analysed | - |
            done | analysis failed | - |
            done | shutdown | - |
            """;

    static Stream<String> pairs() {
        return TABLE.lines();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairOfStageAndCommandLeadsWhereTheTableSays(String pair) {
        String[] cells = pair.split("\\|", -1);
        Stage stage = STAGES.get(cells[0].strip());
        Step step = Transitions.next(stage, COMMANDS.get(cells[1].strip()));
        assertEquals(next(cells[2].strip(), stage), step.next());
        assertEquals(effects(cells[3].strip()), step.effects());
    }

    @Test
    void noPairIsMissingFromTheTable() {
        Set<String> listed = TABLE.lines()
                .map(line -> line.split("\\|")[0].strip() + "|" + line.split("\\|")[1].strip())
                .collect(Collectors.toSet());
        assertEquals(STAGES.size() * COMMANDS.size(), listed.size());
        assertEquals(
                Arrays.stream(Stage.class.getPermittedSubclasses()).collect(Collectors.toSet()),
                STAGES.values().stream().map(Object::getClass).collect(Collectors.toSet()));
        assertEquals(
                Arrays.stream(Command.class.getPermittedSubclasses()).collect(Collectors.toSet()),
                COMMANDS.values().stream().map(Object::getClass).collect(Collectors.toSet()));
    }

    private static Stage next(String cell, Stage same) {
        return switch (cell) {
            case "-" -> same;
            case "connected 2" -> new Connected(2);
            case "recording 1" -> new Recording(1);
            case "recording 2" -> new Recording(2);
            case "away 1" -> new AwaitingReturn(1);
            default -> STAGES.get(cell);
        };
    }

    private static List<Effect> effects(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(" ")).map(Effect::valueOf).toList();
    }
}
