#include "net/conn.h"
#include "core/log.h"

struct conn_s { int fd; struct { int (*send)(int, const void *, int); } io; };

static void emit(conn_t *c) { log_info("x"); } /*: log_info -> src/core/log.h log_info */

conn_t *conn_open(const char *addr)
{
	log_warn("open %s", addr); /*: log_warn -> src/core/log.h log_warn */
	return 0;
}

int conn_send(conn_t *c, const void *b, int n)
{
	emit(c); /*: emit -> emit */
	return c->io.send(c->fd, b, n); /*: send -> ? */
}

void conn_close(conn_t *c)
{
	log_msg(0, "close"); /*: log_msg -> src/core/log.c log_msg */
	close(c->fd); /*: close -> ? */
	conn_flush(c); /*: conn_flush -> ? */
}
