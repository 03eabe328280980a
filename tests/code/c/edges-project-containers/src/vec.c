#include "../include/vec.h"

static size_t round_up(size_t n)
{
	size_t r = 8;
	while (r < n)
		r <<= 1;
	return r;
}

int vec_reserve_(void **items, size_t *cap, size_t need, size_t size)
{
	if (need <= *cap)
		return 0;
	*cap = round_up(need); /*: round_up -> round_up */
	*items = realloc(*items, *cap * size);
	return *items ? 0 : -1;
}
