#pragma once
#include "http.h"

struct server;
typedef void (*handler_fn)(struct request *, struct response *);
struct server_ops {
	int (*flush)(struct server *);
};
struct server {
	int fd;
	const struct server_ops *ops;
	void (*on_done)(struct server *, struct response *);
};
struct server *server_new(void (*on_done)(struct server *, struct response *));
int server_handle(struct server *s, char *text);
void server_done(struct server *s, struct response *res);
int send_all(struct server *s, struct response *res);
int write_some(int fd, const char *p);
