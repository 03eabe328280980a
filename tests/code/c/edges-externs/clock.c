int clock_now(void)
{
	return 0;
}

static int hidden(int n)
{
	return n;
}

int use(void)
{
	return hidden(1) + implicit(2); /*: hidden -> hidden; implicit -> trace.c implicit */
}
