#include "common/buf.h"

void usage(void)
{
}

void die(const char *msg)
{
	usage(); /*: usage -> usage */
}

int main(int argc, char **argv)
{
	struct buf b, *p = &b;
	buf_init(p); /*: buf_init -> common/buf.c buf_init */
	die("y"); /*: die -> die */
	return 0;
}
