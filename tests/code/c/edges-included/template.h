static int tmpl_hash(int x)
{
	return x;
}

static int tmpl_find(int x)
{
	return tmpl_hash(x); /*: tmpl_hash -> tmpl_hash */
}
