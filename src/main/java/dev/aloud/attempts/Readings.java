package dev.aloud.attempts;

import dev.aloud.analysis.Analysis;
import dev.aloud.analysis.Corrections;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import java.util.List;
import java.util.Optional;

/** The readings of each attempt: all are kept, and the newest is in force unless the user chose an earlier one. Thread-safe. */
public final class Readings {
    private final Database database;
    private final Attempts attempts;

    public Readings(Attempts attempts) {
        this.attempts = attempts;
        this.database = attempts.database();
    }

    /** Returns all readings of an attempt, the first one first; NOT_FOUND if there is no such attempt. */
    public List<Reading> of(String id) {
        attempts.get(id);
        return database.read(db -> RecognitionResultTable.all(db, id));
    }

    /** Returns one reading; NOT_FOUND if the attempt has none of that number. */
    public Reading get(String id, int number) {
        return of(id).stream()
                .filter(reading -> reading.number() == number)
                .findFirst()
                .orElseThrow(() -> new AloudException(
                        Kind.NOT_FOUND,
                        "The attempt has no reading " + number + ".",
                        id,
                        "Take a number from GET /api/attempts/{id}/readings."));
    }

    /** Returns the newest reading by that model in which recognition worked; empty if there is none. */
    public Optional<Reading> by(String id, String modelVersion) {
        return of(id).stream()
                .filter(reading -> reading.heard().recognitionProblem().isEmpty()
                        && reading.heard().modelVersion().equals(modelVersion))
                .reduce((earlier, later) -> later);
    }

    /** Returns the reading in force, also of a deleted attempt; empty before the first one. */
    Optional<Reading> inForce(String id) {
        DataFolder.checked(id);
        return database.read(db -> RecognitionResultTable.inForce(db, id));
    }

    /** Puts a reading in force, with the judgement that goes with it; the attempt is done. */
    void use(String id, int number, Analysis analysis) {
        database.inTransaction(db -> {
            AttemptTable.reading(db, id, Optional.of(number));
            Attempts.judged(db, id, analysis);
            AttemptTable.stage(db, id, AttemptStage.DONE);
            return id;
        });
    }

    /** Stores corrections of a reading and the analysis with them; BUSY if another reading is in force meanwhile. */
    void correct(String id, int reading, Corrections corrections, Analysis analysis) {
        database.inTransaction(db -> {
            if (RecognitionResultTable.numberInForce(db, id) != reading) {
                throw changed(id);
            }
            CorrectionTable.add(db, id, corrections, attempts.now());
            Attempts.judged(db, id, analysis);
            return id;
        });
    }

    static AloudException changed(String id) {
        return new AloudException(
                Kind.BUSY,
                "These corrections belong to another reading of the attempt than the one in force.",
                id,
                "Load the attempt again, or put that reading in force first.");
    }

    /** Stores a new verdict, unless the reading in force or its corrections have changed meanwhile. */
    void updateVerdict(String id, Reading judged, Analysis analysis) {
        database.inTransaction(db -> {
            boolean same = RecognitionResultTable.numberInForce(db, id) == judged.number()
                    && CorrectionTable.history(db, id, 1).get(0).equals(judged.corrections());
            if (same) {
                Attempts.judged(db, id, analysis);
            }
            return id;
        });
    }
}
