#include "uthash.h"

unsigned hash_str(const char *s)
{
	unsigned h = 0;
	size_t n = strlen(s); /*: strlen -> ? */
	while (n--)
		h = h * 31 + *s++;
	return h;
}

struct entry *bucket(struct table *t, unsigned h)
{
	struct entry *e;
	HASH_ITER(t, e) /*: HASH_ITER -> uthash.h HASH_ITER */
		if (t->hash(e->key) == h) /*: hash -> ? */
			return e;
	return 0;
}

void hash_insert(struct table *t, struct entry *e)
{
	struct entry *old = bucket(t, hash_str(e->key)); /*: bucket -> bucket; hash_str -> hash_str */
	e->next = old;
}
