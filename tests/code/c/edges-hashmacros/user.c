#include "uthash.h"

struct item { int v; struct entry e; };

static struct table items = { 0, hash_str };

static struct item *item_get(const char *k)
{
	struct entry *e;
	HASH_FIND(&items, k, e); /*: HASH_FIND -> uthash.h HASH_FIND */
	return container_of(e, struct item, e); /*: container_of -> uthash.h container_of */
}

void item_put(struct item *it)
{
	if (!item_get(it->e.key)) /*: item_get -> item_get */
		HASH_ADD(&items, &it->e); /*: HASH_ADD -> uthash.h HASH_ADD */
	items.hash("x"); /*: hash -> ? */
	memcpy(it, it, sizeof(*it)); /*: memcpy -> ? */
}
