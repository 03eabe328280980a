-- How many distinct texts there are to be embedded, kept up with every commit: to count them took most of a scrape
-- that finds nothing new. Null: not counted yet.
ALTER TABLE meta ADD COLUMN chunks INTEGER;
