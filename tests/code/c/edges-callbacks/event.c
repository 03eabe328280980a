#include "event.h"

struct event_loop {
	handler_fn handlers[16];
	struct timer timer;
};

void event_add(struct event_loop *l, handler_fn fn, void *data)
{
	l->handlers[0] = fn;
	if (fn)
		fn(data); /*: fn -> ? */
}

void event_fire(struct event_loop *l)
{
	l->handlers[0](0);
	l->timer.fire(l); /*: fire -> ? */
	fire(l); /*: fire -> fire */
}

void fire(void *data)
{
	event_add(data, fire, 0); /*: event_add -> event_add */
}

int sorted(int *v, int n)
{
	qsort(v, n, sizeof(int), compare); /*: qsort -> ? */
	return compare(v, v + 1); /*: compare -> compare */
}

int compare(const void *a, const void *b)
{
	return 0;
}
