#include "net/conn.h"

static void dump(conn_t *c) { conn_send(c, "d", 1); } /*: conn_send -> src/net/conn.c conn_send */

int main(void)
{
	conn_t *c = conn_open("x"); /*: conn_open -> src/net/conn.c conn_open */
	dump(c); /*: dump -> dump */
	conn_close(c); /*: conn_close -> src/net/conn.c conn_close */
	emit(c); /*: emit -> ? */
	return 0;
}
