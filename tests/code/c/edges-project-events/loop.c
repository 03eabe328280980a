#include <stddef.h>
#include "loop.h"
#include "backend.h"

struct loop {
	watcher_t *head;
	const backend_t *backend;
	unsigned running : 1;
};

static loop_t the_loop;

static const backend_t *pick(void)
{
#if defined(HAVE_EPOLL)
	return epoll_backend(); /*: epoll_backend -> backend.c epoll_backend */
#else
	return poll_backend(); /*: poll_backend -> backend.c poll_backend */
#endif
}

loop_t *loop_default(void)
{
	if (!the_loop.backend)
		the_loop.backend = pick(); /*: pick -> pick */
	return &the_loop;
}

void watcher_init(watcher_t *w, int fd, watcher_cb cb)
{
	w->fd = fd;
	w->cb = cb;
}

void loop_add(loop_t *loop, watcher_t *w)
{
	w->next = loop->head;
	loop->head = w;
	loop->backend->add(w->fd);
}

static void dispatch(loop_t *loop, int fd, int events)
{
	for (watcher_t *w = loop->head; w; w = w->next)
		if (w->fd == fd)
			w->cb(loop, w, events);
}

static int step(loop_t *loop)
{
	int fd, n;
	while ((n = loop->backend->wait(&fd)) > 0)
		dispatch(loop, fd, n); /*: dispatch -> dispatch */
	return n;
}

void loop_run(loop_t *loop)
{
	loop->running = 1;
	while (loop->running && step(loop) >= 0) /*: step -> step */
		;
}

void loop_stop(loop_t *loop) { loop->running = 0; }
