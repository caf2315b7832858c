-- Words of the user's own that the speech model doesn't know, and what it writes instead, as he typed them once.
CREATE TABLE own_word (
    heard   TEXT PRIMARY KEY,
    word    TEXT NOT NULL,
    made_ms INTEGER NOT NULL
);

-- What stands corrected in each attempt: several words heard that were really one. Two of a kind make it the user's own.
CREATE TABLE word_fix (
    attempt TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    first   INTEGER NOT NULL,
    heard   TEXT NOT NULL,
    word    TEXT NOT NULL,
    PRIMARY KEY (attempt, first)
);
