#include <stdio.h>

/* These are of this file alone; nobody else means them. */
static int read(int fd, char *b, int n) { return n; }
static int connect(int a, int b) { return read(a, 0, b); } /*: read -> read */
static int close(int fd) { return 0; }

int file_copy(int a, int b)
{
	char buf[10];
	connect(a, b); /*: connect -> connect */
	while (read(a, buf, 10) > 0) /*: read -> read */
		write(b, buf, 10); /*: write -> ? */
	printf("done"); /*: printf -> ? */
	return close(a); /*: close -> close */
}
