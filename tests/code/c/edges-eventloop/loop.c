#include "loop.h"
#include <stdlib.h>

struct loop {
	struct handler *handlers;
	loop_cb on_idle;
	void (*log)(const char *);
	int running;
};

static void noop(loop_t *l, void *arg) {}

loop_t *loop_create(int max)
{
	loop_t *l = calloc(1, sizeof(*l)); /*: calloc -> ? */
	if (!l)
		return NULL;
	l->on_idle = noop;
	return l;
}

void loop_on(loop_t *l, int ev, loop_cb cb, void *arg)
{
	struct handler *h = malloc(sizeof *h); /*: malloc -> ? */
	h->cb = cb ? cb : noop;
	h->next = l->handlers;
	cb(l, arg); /*: cb -> ? */
}

static int dispatch(loop_t *l)
{
	for (struct handler *h = l->handlers; h; h = h->next)
		h->cb(l, h->arg); /*: cb -> ? */
	(*l->on_idle)(l, 0);
	if (l->log)
		l->log("x"); /*: log -> ? */
	noop(l, NULL); /*: noop -> noop */
	return l->running;
}

int loop_run(loop_t *l)
{
	while (dispatch(l)) /*: dispatch -> dispatch */
		;
	return 0;
}

void loop_destroy(loop_t *l)
{
	free(l); /*: free -> ? */
}

void sort_items(void *v, int n, cmp_fn *cmp)
{
	qsort(v, n, 4, cmp); /*: qsort -> ? */
	cmp(v, v); /*: cmp -> ? */
}
