#include <stdlib.h>
#include <string.h>
#include "sh.h"

static void oom(void)
{
	fputs("oom\n", stderr);
	abort();
}

void *xmalloc(unsigned long n)
{
	void *p = malloc(n);
	if (!p)
		oom(); /*: oom -> oom */
	return p;
}

char *xstrdup(const char *s)
{
	char *copy = xmalloc(strlen(s) + 1); /*: xmalloc -> xmalloc */
	return strcpy(copy, s);
}
