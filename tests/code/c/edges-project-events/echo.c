#include <unistd.h>
#include "loop.h"

static int count;

static int reply(int fd)
{
	char buffer[64];
	ssize_t n = read(fd, buffer, sizeof buffer);
	return n > 0 ? write(fd, buffer, n) : -1;
}

static void on_read(loop_t *loop, watcher_t *w, int events)
{
	watcher_cb *again = w->data;
	if (reply(w->fd) < 0) /*: reply -> reply */
		loop_stop(loop); /*: loop_stop -> loop.c loop_stop */
	else if (again)
		(*again)(loop, w, events);
	count++;
}

static void (*const hooks[])(loop_t *) = { loop_run, loop_stop };

int main(void)
{
	loop_t *loop = loop_default(); /*: loop_default -> loop.c loop_default */
	watcher_t w;
	loop_add_new(loop, &w, 0, on_read); /*: loop_add_new -> loop.h loop_add_new */
	for (int i = 0; i < 2; i++)
		hooks[i](loop);
	loop_run(loop); /*: loop_run -> loop.c loop_run */
	on_read(loop, &w, EV_READ); /*: on_read -> on_read */
	return count;
}
