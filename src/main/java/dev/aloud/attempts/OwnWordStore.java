package dev.aloud.attempts;

import dev.aloud.analysis.Corrections;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.transcript.NewWord;
import dev.aloud.transcript.PlainText;
import dev.aloud.transcript.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Stores in the data folder the words of the user's own: names and products that the speech model doesn't know. Thread-safe.
 *
 * <p>A word is the user's own once he typed it with what is heard instead, or corrected the same words to it twice. Single words
 * count only when typed: somebody who twice corrects "their" to "there" does not want it everywhere.
 */
public final class OwnWordStore {
    /** How often the same words must have been corrected. */
    private static final int TIMES = 2;

    /** More words than that stand for no single one. */
    private static final int MOST_HEARD = 6;

    private static final int LONGEST = 60;

    private final Database database;
    private final Attempts attempts;

    public OwnWordStore(Attempts attempts) {
        this.attempts = attempts;
        this.database = attempts.database();
    }

    /** Returns all of them, by the word; a typed one goes before one that was corrected. */
    public List<OwnWord> list() {
        return database.read(db -> db.createQuery("SELECT word, heard, 1 AS typed FROM own_word"
                        + " UNION ALL SELECT MIN(f.word), f.heard, 0 FROM word_fix f"
                        + " JOIN attempt a ON a.id = f.attempt WHERE a.deleted_ms IS NULL"
                        + " AND f.heard NOT IN (SELECT heard FROM own_word)"
                        + " GROUP BY f.heard HAVING COUNT(*) >= :times AND COUNT(DISTINCT f.word) = 1"
                        + " ORDER BY 1, 2")
                .bind("times", TIMES)
                .map((row, context) ->
                        new OwnWord(row.getString("word"), row.getString("heard"), row.getInt("typed") == 1))
                .list());
    }

    /** Returns them for an analysis. */
    public List<NewWord> words() {
        return list().stream()
                .map(own -> new NewWord(own.word(), null, List.of(own.heard())))
                .toList();
    }

    /**
     * Takes a word for the user's own.
     *
     * @param typed the word, in any case
     * @param heardInstead what the speech model writes, up to six words
     * @throws AloudException BAD_REQUEST if one of them can't be used
     */
    public void add(String typed, String heardInstead) {
        String word = oneWord(typed);
        String heard = words(heardInstead);
        if (heard.isEmpty() || heard.split(" ").length > MOST_HEARD || heard.equals(word)) {
            throw new AloudException(
                    Kind.BAD_REQUEST,
                    "\"" + heardInstead + "\" can't stand for \"" + word + "\".",
                    "heard",
                    "Send the one to " + MOST_HEARD + " words that are heard instead of it.");
        }
        database.inTransaction(
                db -> db.createUpdate("INSERT INTO own_word (heard, word, made_ms) VALUES (:heard, :word, :now)"
                                + " ON CONFLICT (heard) DO UPDATE SET word = excluded.word, made_ms = excluded.made_ms")
                        .bind("heard", heard)
                        .bind("word", word)
                        .bind("now", attempts.now().toEpochMilli())
                        .execute());
    }

    private static String oneWord(String typed) {
        String word = typed.length() > LONGEST ? "" : words(typed);
        if (word.isEmpty() || !word.matches("[a-z0-9']+")) {
            throw new AloudException(
                    Kind.BAD_REQUEST,
                    "\"" + typed + "\" is not one word.",
                    "word",
                    "Type one word of letters and digits, such as a name.");
        }
        return word;
    }

    private static String words(String text) {
        return PlainText.words(text).stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** Forgets what those words stand for; the corrections of attempts stay. Nothing happens if they stand for nothing. */
    public void forget(String heard) {
        database.inTransaction(db -> db.createUpdate("DELETE FROM own_word WHERE heard = :heard")
                        .bind("heard", heard)
                        .execute()
                + db.createUpdate("DELETE FROM word_fix WHERE heard = :heard")
                        .bind("heard", heard)
                        .execute());
    }

    /** Notes which words of an attempt were corrected to one, in place of what was noted of it before. */
    void learn(String attempt, List<Word> heard, Corrections corrections) {
        database.inTransaction(db -> {
            db.createUpdate("DELETE FROM word_fix WHERE attempt = :attempt")
                    .bind("attempt", attempt)
                    .execute();
            joined(heard, corrections).forEach((first, fix) -> insert(db, attempt, first, fix));
            return attempt;
        });
    }

    private record Fix(String heard, String word) {}

    private static void insert(Handle db, String attempt, int first, Fix fix) {
        db.createUpdate("INSERT INTO word_fix (attempt, first, heard, word) VALUES (:attempt, :first, :heard, :word)")
                .bind("attempt", attempt)
                .bind("first", first)
                .bind("heard", fix.heard())
                .bind("word", fix.word())
                .execute();
    }

    /** A word with another text, and those right after it taken away: they were heard in place of one. */
    private static Map<Integer, Fix> joined(List<Word> heard, Corrections corrections) {
        Map<Integer, String> texts = new HashMap<>();
        corrections.words().forEach(fix -> texts.put(fix.index(), fix.text().trim()));
        Map<Integer, Fix> found = new HashMap<>();
        texts.forEach((first, text) -> {
            int end = first + 1;
            while (texts.getOrDefault(end, "stays").isEmpty()) {
                end++;
            }
            String word = words(text);
            if (end - first >= 2 && end - first <= MOST_HEARD && word.matches("[a-z0-9']+")) {
                String sequence =
                        heard.subList(first, end).stream().map(Word::text).collect(Collectors.joining(" "));
                found.put(first, new Fix(sequence, word));
            }
        });
        return found;
    }
}
