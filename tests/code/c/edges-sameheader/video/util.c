#include "util.h"

static int clamp(int n)
{
	return n;
}

int util_blend(int n)
{
	return clamp(n); /*: clamp -> clamp */
}
