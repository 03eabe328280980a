#include "../common/buf.h"

static void usage(void)
{
}

void die(const char *msg)
{
	usage(); /*: usage -> usage */
}

int main(int argc, char **argv)
{
	struct buf b;
	buf_init(&b); /*: buf_init -> common/buf.c buf_init */
	die("x"); /*: die -> die */
	return buf_add(&b, 'x'); /*: buf_add -> common/buf.c buf_add */
}
