-- The number of the recognition result that counts, where the user chose an earlier one; NULL for the newest.
ALTER TABLE attempt ADD COLUMN reading INTEGER;
