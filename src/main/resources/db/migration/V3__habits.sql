-- How the user builds answers, by attempt whose sections he set right: its stretches as letters and words ("R42S80T12").
CREATE TABLE habit (
    attempt   TEXT PRIMARY KEY REFERENCES attempt (id) ON DELETE CASCADE,
    learnt_ms INTEGER NOT NULL,
    stretches TEXT NOT NULL
);

-- What was known of the user's habits when the attempt was begun: equal arguments give an equal analysis.
ALTER TABLE attempt ADD COLUMN habits TEXT NOT NULL DEFAULT '';
