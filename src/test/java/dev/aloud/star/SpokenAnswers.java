package dev.aloud.star;

import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up speech with known words and times. */
final class SpokenAnswers {
    static final String STORY = "last spring i was working at a bakery and every night the bread came out burned | "
            + "customers were complaining about it every day | it was not my oven and nobody had asked me to look at it | "
            + "but i decided i would find out why | so i measured the heat for a week and wrote it down | "
            + "then i called the maker and i replaced the sensor | i also built a little checklist for the morning crew | "
            + "as a result burned loaves went down from forty a night to two | we saved about nine hundred pounds a month | "
            + "looking back i learned that you should measure before you complain | now i always ask for the numbers first";

    private SpokenAnswers() {}

    /** Words of 60 ms a letter; "|" stands for a pause of 600 ms. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 400;
        for (String word : text.split(" ")) {
            if (word.equals("|")) {
                at += 600;
            } else {
                words.add(new Word(word, at, at + 60 * word.length(), 1));
                at += 60 * word.length();
            }
        }
        return words;
    }

    /** So many words drawn from the story, with pauses here and there: no sense, but every shape. */
    static List<Word> babble(int size, long seed) {
        Random random = new Random(seed);
        String[] all = STORY.split(" ");
        StringBuilder text = new StringBuilder();
        for (int words = 0; words < size; ) {
            String word = all[random.nextInt(all.length)];
            text.append(word).append(' ');
            words += word.equals("|") ? 0 : 1;
        }
        return of(text.toString().trim());
    }

    /** The same words, each {@code ms} later. */
    static List<Word> shifted(List<Word> words, int ms) {
        return words.stream()
                .map(w -> new Word(w.text(), w.startMs() + ms, w.endMs() + ms, w.confidence()))
                .toList();
    }
}
