#include "common.h"

static int parse(const char *s);
static int only_b(void) { return 1; }

static void usage(void)
{
	die("usage: b"); /*: die -> common.c die */
	only_b(); /*: only_b -> only_b */
}

int b_main(int argc, char **argv)
{
	return argc < 2 ? (usage(), 1) : parse(argv[1]); /*: usage -> usage; parse -> parse@17 */
}

static int parse(const char *s)
{
	return a_main(0, 0); /*: a_main -> a.c a_main */
}
