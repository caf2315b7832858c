package dev.aloud.cli;

import dev.aloud.transcript.TextToken;
import dev.aloud.transcript.Word;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what was said as captions. Stateless and thread-safe. */
final class Captions {
    private Captions() {}

    /** Returns the text as SubRip (.srt); empty without words. */
    static String srt(List<Word> words, List<TextToken> text) {
        List<CaptionCue> cues = CaptionCues.of(words, text);
        StringBuilder srt = new StringBuilder();
        for (int i = 0; i < cues.size(); i++) {
            CaptionCue cue = cues.get(i);
            srt.append(i + 1).append('\n').append(block(cue, ',', cue.lines())).append('\n');
        }
        return srt.toString();
    }

    /** Returns the text as WebVTT (.vtt); only the header without words. */
    static String vtt(List<Word> words, List<TextToken> text) {
        return "WEBVTT\n\n"
                + CaptionCues.of(words, text).stream()
                        .map(cue -> block(cue, '.', escaped(cue.lines())) + "\n")
                        .collect(Collectors.joining());
    }

    /** WebVTT reads "&" and "<" as markup, and "-->" as a time; SubRip has no rule for them. */
    private static List<String> escaped(List<String> lines) {
        return lines.stream()
                .map(line -> line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .toList();
    }

    private static String block(CaptionCue cue, char decimal, List<String> lines) {
        return time(cue.startMs(), decimal) + " --> " + time(cue.endMs(), decimal) + "\n" + String.join("\n", lines)
                + "\n";
    }

    private static String time(int ms, char decimal) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                ms / 3_600_000,
                ms / 60_000 % 60,
                ms / 1000 % 60,
                decimal,
                ms % 1000);
    }
}
