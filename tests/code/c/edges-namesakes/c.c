int c_run(void)
{
	init(); /*: init -> ? */
	write(3); /*: write -> ? */
	memcpy(0, 0, 0); /*: memcpy -> ? */
	a_run(); /*: a_run -> a.c a_run */
	return b_run(); /*: b_run -> b.c b_run */
}
