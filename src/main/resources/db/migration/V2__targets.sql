-- The targets that the user set for a profile: five seconds as a JSON list, Situation to Reflection.
CREATE TABLE own_targets (
    profile TEXT PRIMARY KEY,
    seconds TEXT NOT NULL
);

-- Those that were in force when the attempt was begun; NULL where they were the content's.
ALTER TABLE attempt ADD COLUMN targets TEXT;
