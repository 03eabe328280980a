extern int clock_now(void);
int engine_step(int n)
{
	extern void trace(const char *s);
	trace("x"); /*: trace -> trace.c trace */
	return clock_now() + hidden(n); /*: clock_now -> clock.c clock_now; hidden -> ? */
}
