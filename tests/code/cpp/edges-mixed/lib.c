#include "lib.h"

static int check(int n)
{
	return n;
}

int lib_open(const char *name)
{
	return check(1); /*: check -> check */
}

void lib_close(int n)
{
}
