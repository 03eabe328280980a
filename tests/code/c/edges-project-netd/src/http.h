#ifndef HTTP_H
#define HTTP_H
struct request {
	char *method, *path;
};
struct response {
	int status;
	char *body;
	int len;
};
int request_parse(struct request *req, char *text);
static inline const char *request_path(const struct request *req)
{
	return req->path;
}
void response_write(struct response *res, const char *text);
void response_free(struct response *res);
#endif
