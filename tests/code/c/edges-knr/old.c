extern int helper();
static char *name();

main(argc, argv)
	int argc;
	char **argv;
{
	helper(argc); /*: helper -> helper */
	name(); /*: name -> name */
	return goodbye(); /*: goodbye -> goodbye */
}

int helper(n)
	int n;
{
	return n;
}

static char *name()
{
	return 0;
}

int goodbye()
{
	return 0;
}
