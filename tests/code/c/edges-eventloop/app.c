#include "loop.h"

static int cmp(const void *a, const void *b) { return 0; }

static void on_timer(loop_t *l, void *arg)
{
	loop_destroy(l); /*: loop_destroy -> loop.c loop_destroy */
}

void log(const char *s) {}

int main(void)
{
	loop_t *l = loop_create(10); /*: loop_create -> loop.c loop_create */
	loop_cb cb = on_timer;
	loop_on(l, 1, on_timer, l); /*: loop_on -> loop.c loop_on */
	sort_items(0, 0, cmp); /*: sort_items -> loop.c sort_items */
	cb(l, 0); /*: cb -> ? */
	log("started"); /*: log -> log */
	return loop_run(l) || cmp(l, l); /*: loop_run -> loop.c loop_run; cmp -> cmp */
}
