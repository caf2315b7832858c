-- The figures of an attempt's delivery that are compared with later ones: a JSON object of numbers by id, empty where too little was said.
-- version is that of the rules they were measured by.
CREATE TABLE delivery (
    attempt TEXT PRIMARY KEY REFERENCES attempt (id) ON DELETE CASCADE,
    version TEXT NOT NULL,
    figures TEXT NOT NULL
);

-- What the user switched off of the delivery.
CREATE TABLE delivery_off (
    part TEXT PRIMARY KEY CHECK (part IN ('fillers', 'pauses', 'pitch'))
);
