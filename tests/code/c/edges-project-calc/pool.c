#include <stdlib.h>
#include "pool.h"

struct pool { char *base; size_t used, size; };

static size_t align(size_t n) { return (n + 7) & ~(size_t)7; }

struct pool *pool_new(void)
{
	struct pool *p = calloc(1, sizeof *p);
	p->base = malloc(p->size = align(4000)); /*: align -> align */
	return p;
}

void *pool_alloc(struct pool *p, size_t n)
{
	void *at = p->base + p->used;
	p->used += align(n); /*: align -> align */
	return at;
}
