static int init(void)
{
	return 1;
}

int b_run(void)
{
	get(2); /*: get -> ? */
	return init(); /*: init -> init */
}

void write(int n)
{
}
