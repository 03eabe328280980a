#include <stdlib.h>
#include <string.h>
#include "server.h"
#include "log.h"

struct route {
	const char *path;
	handler_fn fn;
};

static void index_page(struct request *req, struct response *res)
{
	response_write(res, "hi"); /*: response_write -> src/http.c response_write */
}

static void not_found(struct request *req, struct response *res)
{
	res->status = 404;
	response_write(res, request_path(req)); /*: response_write -> src/http.c response_write; request_path -> src/http.h request_path */
}

static const struct route routes[] = {
	{ "/", index_page },
	{ "/x", not_found },
	{ NULL, NULL },
};

static handler_fn find(const char *path)
{
	const struct route *r;
	for (r = routes; r->path; r++)
		if (strcmp(r->path, path) == 0)
			return r->fn;
	return not_found;
}

static void *grow(void *old, size_t n)
{
	void *p = realloc(old, n);
	if (!p)
		die("out of memory"); /*: die -> src/log.c die */
	return p;
}

int server_handle(struct server *s, char *text)
{
	struct request req;
	struct response res = { 0 };

	if (request_parse(&req, text) < 0) { /*: request_parse -> src/http.c request_parse */
		LOG_ERR("bad request %s", text); /*: LOG_ERR -> src/log.h LOG_ERR */
		return -1;
	}
	find(request_path(&req))(&req, &res); /*: find -> find; request_path -> src/http.h request_path */
	s->on_done(s, &res);
	if (s->ops && s->ops->flush)
		s->ops->flush(s);
	return send_all(s, &res); /*: send_all -> src/server.c send_all */
}

struct server *server_new(void (*on_done)(struct server *, struct response *))
{
	struct server *s = grow(NULL, sizeof(*s)); /*: grow -> grow */
	s->on_done = on_done ? on_done : server_done;
	return s;
}

void server_done(struct server *s, struct response *res)
{
	log_msg(LOG_INFO, "done"); /*: log_msg -> src/log.c log_msg */
	response_free(res); /*: response_free -> src/http.c response_free */
}

int send_all(struct server *s, struct response *res)
{
	int n = 0;
	while (n < res->len)
		n += write_some(s->fd, res->body + n);
	return n;
}

#ifdef _WIN32
int write_some(int fd, const char *p) { return 1; }
#else
int write_some(int fd, const char *p) { return fd >= 0 && p; }
#endif
