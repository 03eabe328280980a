-- The head of the implementation that a function stands in, where types have parameters there: `impl<C: Clock> Scheduler<C>`.
ALTER TABLE symbols ADD COLUMN head INTEGER;
CREATE INDEX symbols_head ON symbols (head) WHERE head IS NOT NULL;
