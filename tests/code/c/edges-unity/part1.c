static int shared(int n) { return n; }
static int one(void) { return shared(1); } /*: shared -> shared */
