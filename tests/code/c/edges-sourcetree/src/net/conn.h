#include "core/log.h"
typedef struct conn_s conn_t;
conn_t *conn_open(const char *addr);
int conn_send(conn_t *c, const void *b, int n);
void conn_close(conn_t *c);
