void trace(const char *s)
{
}

int implicit(int n)
{
	return n;
}
