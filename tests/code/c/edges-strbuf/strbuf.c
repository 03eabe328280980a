#include "compat.h"
#include "strbuf.h"

void strbuf_init(struct strbuf *sb, int hint)
{
	sb->buf = xmalloc(hint); /*: xmalloc -> wrapper.c xmalloc */
}

void strbuf_add(struct strbuf *sb, const void *data, int len)
{
	ALLOC_GROW(sb->buf, sb->len + len, sb->len); /*: ALLOC_GROW -> strbuf.h ALLOC_GROW */
	memcpy(sb->buf, data, len); /*: memcpy -> ? */
}

void strbuf_addf(struct strbuf *sb, const char *fmt, ...)
{
	strbuf_addstr(sb, fmt); /*: strbuf_addstr -> strbuf.h strbuf_addstr */
}

int strbuf_getline(struct strbuf *sb, int (*get)(void *), void *ctx)
{
	int c;
	while ((c = get(ctx)) != -1 && c != '\n') /*: get -> ? */
		strbuf_add(sb, &c, 1); /*: strbuf_add -> strbuf_add */
	return c == -1 ? error("eof") : 0; /*: error -> wrapper.c error */
}
