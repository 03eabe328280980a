#include <string.h>
#include <unistd.h>
#include "sh.h"

static const struct { const char *name; builtin_fn *fn; } table[] = {
	{ "cd", do_cd },
	{ "exit", do_exit },
	{ "jobs", NULL },
};

static int arity(int argc, int want)
{
	if (argc == want)
		return 0;
	fprintf(stderr, "want %d\n", want);
	return 1;
}

int do_cd(sh *s, int argc, char **argv)
{
	if (arity(argc, 2)) /*: arity -> arity */
		return 1;
	return chdir(argv[1]);
}

int do_exit(sh *s, int argc, char **argv)
{
	s->quit = !arity(argc, 1); /*: arity -> arity */
	return s->status;
}

builtin_fn *builtin_find(const char *name)
{
	size_t i;
	for (i = 0; i < sizeof table / sizeof table[0]; i++)
		if (streq(table[i].name, name)) /*: streq -> sh.h streq */
			return table[i].fn;
	return NULL;
}
