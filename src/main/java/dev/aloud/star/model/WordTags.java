package dev.aloud.star.model;

import java.util.HashMap;
import java.util.Map;

/** A coarse grammatical tag for a word, so that "i wrote" and "i called" look alike. Stateless and thread-safe. */
final class WordTags {
    private static final Map<String, String> TAGS = new HashMap<>();

    static {
        put("I", "i i've i'm");
        put("ID", "i'd i'll");
        put("WE", "we we've we're we'd we'll us");
        put("THEY", "he she they them him her they'd they're he'd she'd who");
        put("IT", "it that this it's that's these those which");
        put("MY", "my mine myself me");
        put("OUR", "our ours");
        put("THEIR", "their his its");
        put("YOU", "you your you're you've you'd yourself");
        put("WAS", "was were wasn't weren't been");
        put("IS", "is are am isn't aren't be being");
        put("HAD", "had hadn't");
        put("HAVE", "have has haven't hasn't having");
        put("WOULD", "would could should might wouldn't couldn't shouldn't may must");
        put("WILL", "will can won't can't going gonna cannot");
        put("DID", "did didn't");
        put("DO", "do does don't doesn't");
        put("NEG", "not no never nobody nothing none nor");
        put("DET", "the a an some any each every all both another");
        put(
                "PREP",
                "in on at of for with from by into about over under through between after before during until till up down out off across to");
        put("CONJ", "and or but so because then while when if since although though where as than");
        put(
                "NUM",
                "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
                        + "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million half zero dozen");
        put(
                "TIME",
                "second seconds minute minutes hour hours day days week weeks month months quarter year years morning "
                        + "afternoon evening night today yesterday monday tuesday wednesday thursday friday saturday sunday");
        put(
                "PAST",
                "wrote built made put ran read dug found met sat spoke told rang showed drew gave took brought bought held "
                        + "taught kept came went got said saw knew thought felt left lost sent spent set cut let led stood began chose "
                        + "broke fell rose grew became heard meant paid sold stuck won wore drove flew threw woke wound hid fed fought "
                        + "caught beat bent split shut quit slept swept dealt learnt understood split hung laid lent lit rode sank shook");
    }

    private WordTags() {}

    private static void put(String tag, String words) {
        for (String word : words.split(" ")) {
            TAGS.put(word, tag);
        }
    }

    /** The tag; "o" for a word of no special shape. */
    static String of(String word) {
        String known = TAGS.get(word);
        if (known != null) {
            return known;
        }
        if (word.length() > 4 && word.endsWith("ed")) {
            return "PAST";
        }
        if (word.length() > 4 && word.endsWith("ing")) {
            return "ING";
        }
        return word.length() > 4 && word.endsWith("ly") ? "LY" : "o";
    }

    /** The word without a common ending, so that "testing" and "tested" look alike. */
    static String stem(String word) {
        String stem = word;
        if (stem.endsWith("'s")) {
            stem = stem.substring(0, stem.length() - 2);
        }
        for (String ending : new String[] {"ing", "ied", "ies", "ed", "es", "ly", "s", "e"}) {
            if (stem.length() - ending.length() >= 3 && stem.endsWith(ending)) {
                return stem.substring(0, stem.length() - ending.length());
            }
        }
        return stem;
    }
}
