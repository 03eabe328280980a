#include "common.h"

static int parse(const char *s)
{
	return s[0];
}

static void usage(void)
{
	die("usage: a"); /*: die -> common.c die */
}

int a_main(int argc, char **argv)
{
	if (argc < 2)
		usage(); /*: usage -> usage */
	return parse(argv[1]) + only_b(); /*: parse -> parse; only_b -> ? */
}
