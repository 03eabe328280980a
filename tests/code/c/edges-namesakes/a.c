static int init(void)
{
	return 0;
}

static int get(int k)
{
	return init(); /*: init -> init */
}

int a_run(void)
{
	return get(1); /*: get -> get */
}
