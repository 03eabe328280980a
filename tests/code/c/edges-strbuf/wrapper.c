#include "compat.h"

static void (*error_routine)(const char *) = 0;

static int do_nothing(int n) { return 0; }

int error(const char *m) { if (error_routine) error_routine(m); return -1; } /*: error_routine -> ? */

void *xmalloc(int n)
{
	void *p = malloc(n); /*: malloc -> ? */
	if (!p) {
		error("oom"); /*: error -> error */
		die("oom %d", n); /*: die -> ? */
	}
	return p;
}

void *xrealloc(void *p, int n) { return do_nothing(n) ? xmalloc(n) : p; } /*: do_nothing -> do_nothing; xmalloc -> xmalloc */
int xstrlen(const char *s) { return s[0] ? 1 + xstrlen(s + 1) : 0; } /*: xstrlen -> xstrlen */
