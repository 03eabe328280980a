static int two(void) { return shared(2); } /*: shared -> part1.c shared (missed) */
