static void tick(void) {}
void ta(void) { tick(); } /*: tick -> tick */
