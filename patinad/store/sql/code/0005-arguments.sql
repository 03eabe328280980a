-- How many arguments a call gives, where functions of one name are told apart by that; null: not to be told.
ALTER TABLE calls ADD COLUMN arguments INTEGER;
