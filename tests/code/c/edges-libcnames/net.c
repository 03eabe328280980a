#include <sys/socket.h>
#include <unistd.h>
#include "net.h"

int net_open(const char *host)
{
	int fd = socket(2, 1, 0); /*: socket -> ? */
	if (connect(fd, 0, 0) < 0) { /*: connect -> ? */
		close(fd); /*: close -> ? */
		return -1;
	}
	return fd;
}

int net_read(int fd, char *b, int n)
{
	return read(fd, b, n); /*: read -> ? */
}

int net_loop(struct net *n)
{
	while (n->read(n) > 0) /*: read -> ? */
		n->write(n); /*: write -> ? */
	return net_read(n->fd, 0, 0); /*: net_read -> net_read */
}
