#include "list.h"
#include <stdlib.h>

static node_t *node_new(void *d)
{
	node_t *n = malloc(sizeof(node_t)); /*: malloc -> ? */
	return n;
}

list_t *list_create(void (*del)(void *))
{
	list_t *l = calloc(1, sizeof(list_t)); /*: calloc -> ? */
	l->del = del;
	l->head = node_new(0); /*: node_new -> node_new */
	return l;
}

node_t *list_find(list_t *l, pred p, void *ctx)
{
	for (node_t *n = l->head; n != NULL; n = n->next)
		if (p(n->data, ctx)) /*: p -> ? */
			return n;
	return NULL;
}

void list_each(list_t *l, void (*fn)(void *))
{
	node_t *n;
	for (n = l->head; n; n = n->next)
		fn(n->data); /*: fn -> ? */
}

void list_free(list_t *l)
{
	list_each(l, l->del); /*: list_each -> list_each */
	l->del(l->head); /*: del -> ? */
	free(l); /*: free -> ? */
}
