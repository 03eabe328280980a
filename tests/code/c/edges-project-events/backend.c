#include "backend.h"
#include <poll.h>

static struct pollfd fds[64];
static int count;

static int add(int fd)
{
	fds[count++].fd = fd;
	return count;
}

static int wait(int *fd)
{
	if (poll(fds, count, -1) < 0)
		return -1;
	*fd = fds[0].fd;
	return fds[0].revents;
}

const backend_t *poll_backend(void)
{
	static const backend_t backend = { wait, add };
	add(0); /*: add -> add */
	return &backend;
}

const backend_t *epoll_backend(void)
{
	return poll_backend(); /*: poll_backend -> poll_backend */
}
