-- Times in _ms are milliseconds since 1970 UTC, lengths likewise in milliseconds.
CREATE TABLE attempt (
    id             TEXT PRIMARY KEY,
    question       TEXT NOT NULL,
    competency     TEXT NOT NULL,
    level          TEXT NOT NULL,
    profile        TEXT NOT NULL,
    created_ms     INTEGER NOT NULL,
    length_ms      INTEGER NOT NULL DEFAULT 0,
    stage          TEXT NOT NULL CHECK (stage IN ('prepared', 'recording', 'interrupted', 'analysing', 'done')),
    source         TEXT NOT NULL CHECK (source IN ('microphone', 'import')),
    name           TEXT NOT NULL DEFAULT '',
    notes          TEXT NOT NULL DEFAULT '',
    deleted_ms     INTEGER,
    verdict        TEXT,
    score          INTEGER,
    rubric_version TEXT
);
CREATE INDEX attempt_by_date ON attempt (created_ms);
CREATE INDEX attempt_by_question ON attempt (question, created_ms);

-- What the machine heard. Rows are added, never changed: its own reading is never lost. The highest number counts.
CREATE TABLE reading (
    attempt       TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    number        INTEGER NOT NULL,
    made_ms       INTEGER NOT NULL,
    model_version TEXT NOT NULL,
    words         TEXT NOT NULL,
    frames        BLOB,
    unheard       TEXT,
    PRIMARY KEY (attempt, number)
);

-- What the user set right, each time anew and whole. The highest number of the newest reading counts.
CREATE TABLE correction (
    attempt     TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    reading     INTEGER NOT NULL,
    made_ms     INTEGER NOT NULL,
    corrections TEXT NOT NULL,
    PRIMARY KEY (attempt, number)
);
