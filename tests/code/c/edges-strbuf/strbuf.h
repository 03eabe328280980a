#ifndef STRBUF_H
#define STRBUF_H
struct strbuf { char *buf; int len; };
extern void strbuf_init(struct strbuf *, int);
extern void strbuf_add(struct strbuf *sb, const void *data, int len);
extern int strbuf_getline(struct strbuf *sb, int (*get)(void *), void *ctx);
static inline void strbuf_addstr(struct strbuf *sb, const char *s)
{
	strbuf_add(sb, s, xstrlen(s)); /*: strbuf_add -> strbuf.c strbuf_add; xstrlen -> wrapper.c xstrlen */
}
#define STRBUF_INIT { 0 }
#define ALLOC_GROW(x, nr, alloc) do { if ((nr) > alloc) { x = xrealloc(x, nr); } } while (0)
__attribute__((format (printf, 2, 3)))
extern void strbuf_addf(struct strbuf *sb, const char *fmt, ...);
#endif
