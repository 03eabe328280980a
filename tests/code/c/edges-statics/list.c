#include "list.h"
#include <stdlib.h>

struct list {
	int *items;
	int len;
};

static void grow(struct list *l);
static int check(const struct list *l)
{
	return l->len;
}

struct list *list_new(void)
{
	return calloc(1, sizeof(struct list)); /*: calloc -> ? */
}

void list_push(struct list *l, int v)
{
	if (check(l)) /*: check -> check */
		grow(l); /*: grow -> grow */
	l->items[l->len++] = v;
}

static void grow(struct list *l)
{
	l->items = realloc(l->items, 8); /*: realloc -> ? */
	helper(); /*: helper -> ? */
}

int list_len(const struct list *l)
{
	return check(l); /*: check -> check */
}

void list_free(struct list *l)
{
	free(l->items); /*: free -> ? */
	free(l); /*: free -> ? */
}
