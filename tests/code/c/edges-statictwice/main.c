#include <string.h>
#include "common.h"

struct cmd {
	const char *name;
	int (*fn)(int, char **);
};

static const struct cmd cmds[] = {
	{ "a", a_main },
	{ "b", b_main },
	{ 0, 0 },
};

int main(int argc, char **argv)
{
	const struct cmd *c;

	for (c = cmds; c->name; c++)
		if (strcmp(c->name, argv[1]) == 0) /*: strcmp -> ? */
			return c->fn(argc, argv); /*: fn -> ? */
	for (int i = 0; i < 2; i++)
		cmds[i].fn(argc, argv); /*: fn -> ? */
	usage(); /*: usage -> ? */
	die("unknown"); /*: die -> common.c die */
	return 0;
}
