#include "http.h"
#include <stdlib.h>
#include <string.h>
#include "log.h"

static char *next_word(char **text)
{
	char *word = strsep(text, " ");
	return word && *word ? word : NULL;
}

int request_parse(struct request *req, char *text)
{
	if (!(req->method = next_word(&text)) || !(req->path = next_word(&text))) /*: next_word -> next_word; next_word -> next_word */
		return -1;
	return 0;
}

static void *grow(void *p, int by)
{
	return realloc(p, by);
}

void response_write(struct response *res, const char *text)
{
	int n = strlen(text);
	res->body = grow(res->body, res->len + n); /*: grow -> grow */
	memcpy(res->body + res->len, text, n);
	res->len += n;
	LOG_DEBUG("%d bytes", n); /*: LOG_DEBUG -> src/log.h LOG_DEBUG (missed) */
}

void response_free(struct response *res)
{
	free(res->body);
}
