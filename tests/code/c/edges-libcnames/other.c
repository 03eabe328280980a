#include "net.h"

int socket_user(void)
{
	int fd = net_open("x"); /*: net_open -> net.c net_open */
	send(fd, "a", 1); /*: send -> ? */
	list_init(fd); /*: list_init -> ? */
	return close(fd); /*: close -> ? */
}
