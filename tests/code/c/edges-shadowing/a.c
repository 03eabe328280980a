int take(int n);
int size(void);

int take(int n)
{
	return n;
}

int size(void)
{
	return 3;
}

int with_param(int (*take)(int))
{
	return take(1); /*: take -> ? */
}

int with_local(void)
{
	int r = take(1); /*: take -> take */
	{
		int (*take)(int) = 0;
		r += take(2); /*: take -> ? */
	}
	for (int size = 0; size < 3; size++)
		r += size;
	return r + take(size()); /*: take -> take; size -> size */
}

int recursive(int n)
{
	return n ? recursive(n - 1) : with_local(); /*: recursive -> recursive; with_local -> with_local */
}

struct size {
	int size;
};

int member(struct size *s)
{
	return s->size + size(); /*: size -> size */
}
