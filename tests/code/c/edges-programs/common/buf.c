#include "buf.h"

void buf_init(struct buf *b)
{
	b->len = 0;
}

int buf_add(struct buf *b, char c)
{
	usage(); /*: usage -> two/main.c usage */
	return b->len++;
}
