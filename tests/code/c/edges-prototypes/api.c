#include "api.h"

static int setup(int flags);

int api_init(int flags)
{
	return setup(flags); /*: setup -> setup */
}

static int setup(int flags)
{
	return flags;
}

int api_run(n)
	int n;
{
	return n;
}
