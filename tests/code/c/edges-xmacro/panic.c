#include <stdio.h>
#include <stdlib.h>

__attribute__((noreturn)) void panic(const char *m)
{
	fprintf(stderr, "%s\n", m); /*: fprintf -> ? */
	abort(); /*: abort -> ? */
}
