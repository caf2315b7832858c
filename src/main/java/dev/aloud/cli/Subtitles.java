package dev.aloud.cli;

import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words as subtitles. Stateless and thread-safe. */
final class Subtitles {
    /** A line that a reader takes in at one look, characters: the usual width of one subtitle line. */
    private static final int LINE_CHARACTERS = 42;

    /** A subtitle stays no longer than this, ms: broadcasters' usual bound. */
    private static final int LONGEST_MS = 6_000;

    /** A pause from which on a new subtitle begins, ms: what the ear takes as the end of a phrase. */
    private static final int PAUSE_MS = 700;

    private Subtitles() {}

    /** As SubRip (.srt); empty without words. */
    static String srt(List<Word> words) {
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (List<Word> cue : cues(words)) {
            text.append(number++).append('\n').append(cue(cue, ',')).append('\n');
        }
        return text.toString();
    }

    /** As WebVTT (.vtt); only its header without words. */
    static String vtt(List<Word> words) {
        return "WEBVTT\n\n" + cues(words).stream().map(c -> cue(c, '.') + "\n").collect(Collectors.joining());
    }

    private static List<List<Word>> cues(List<Word> words) {
        List<List<Word>> cues = new ArrayList<>();
        List<Word> cue = new ArrayList<>();
        for (Word word : words) {
            if (!cue.isEmpty() && breaksBefore(cue, word)) {
                cues.add(cue);
                cue = new ArrayList<>();
            }
            cue.add(word);
        }
        if (!cue.isEmpty()) {
            cues.add(cue);
        }
        return cues;
    }

    private static boolean breaksBefore(List<Word> cue, Word word) {
        return text(cue).length() + 1 + word.text().length() > LINE_CHARACTERS
                || word.endMs() - cue.get(0).startMs() > LONGEST_MS
                || word.startMs() - last(cue).endMs() >= PAUSE_MS;
    }

    private static String cue(List<Word> cue, char decimal) {
        return time(cue.get(0).startMs(), decimal) + " --> " + time(last(cue).endMs(), decimal) + "\n" + text(cue)
                + "\n";
    }

    private static String text(List<Word> cue) {
        return cue.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    private static Word last(List<Word> cue) {
        return cue.get(cue.size() - 1);
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
