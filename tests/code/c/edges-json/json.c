#include "json.h"
#include <stdlib.h>
#include <string.h>

struct j_value { j_type type; struct j_value *next, *child; char *key; };

typedef struct { const char *p; int depth; } buf;

static struct { void *(*allocate)(size_t); void (*release)(void *); } hooks = { malloc, free };

static const char *skip(const char *s);
static int parse_value(j_value *v, buf *b);

void j_init_hooks(j_hooks *h)
{
	hooks.allocate = h && h->malloc_fn ? h->malloc_fn : malloc;
	hooks.release = free;
}

static j_value *new_item(void)
{
	j_value *v = hooks.allocate(sizeof(*v)); /*: allocate -> ? */
	if (v)
		memset(v, 0, sizeof(*v)); /*: memset -> ? */
	return v;
}

static const char *skip(const char *s) { while (*s && *s <= 32) s++; return s; }

static int parse_num(j_value *v, buf *b) { b->p = skip(b->p); return 1; } /*: skip -> skip@28 */

static int (*const parsers[])(j_value *, buf *) = { parse_num, parse_value };

static int parse_value(j_value *v, buf *b)
{
	int ok = 0;
	if (b->depth++ > 100)
		return 0;
	ok |= parse_num(v, b); /*: parse_num -> parse_num */
	ok |= parsers[v->type](v, b);
	for (j_value *c = v->child; c; c = c->next)
		if (!parse_value(c, b)) /*: parse_value -> parse_value@34 */
			return 0;
	return ok;
}

j_value *j_parse(const char *s)
{
	buf b = { s, 0 };
	j_value *v = new_item(); /*: new_item -> new_item */
	if (!parse_value(v, &b)) { /*: parse_value -> parse_value@34 */
		j_delete(v); /*: j_delete -> j_delete */
		return NULL;
	}
	return v;
}

j_value *j_get(const j_value *o, const char *key)
{
	j_value *c = o->child;
	while (c && strcmp(c->key, key)) /*: strcmp -> ? */
		c = c->next;
	return c ? c : j_get(o->next, key); /*: j_get -> j_get */
}

j_type j_kind(const j_value *v) { return v ? v->type : J_NULL; }

void j_delete(j_value *v)
{
	j_value *next;
	for (; v; v = next) {
		next = v->next;
		if (v->child) j_delete(v->child); /*: j_delete -> j_delete */
		hooks.release(v); /*: release -> ? */
	}
}

static char *print(const j_value *v, int depth) { return depth ? print(v->child, depth - 1) : 0; } /*: print -> print */

char *j_print(const j_value *v, int pretty) { return print(v, pretty); } /*: print -> print */
