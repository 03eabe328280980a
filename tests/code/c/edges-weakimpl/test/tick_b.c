static void tick(void) {}
void tb(void) { tick(); ta(); } /*: tick -> tick; ta -> test/tick_a.c ta */
