#include <stdlib.h>
#include "calc.h"
#include "pool.h"

typedef struct node *(*prefix_fn)(struct parser *);
typedef struct node *(*infix_fn)(struct parser *, struct node *);

static struct node *number(struct parser *p);
static struct node *group(struct parser *p);
static struct node *binary(struct parser *p, struct node *left);

static const struct rule {
	prefix_fn prefix;
	infix_fn infix;
	int precedence;
} rules[128] = {
	[TOK_NUM] = { .prefix = number },
	['('] = { group, NULL, 0 },
	['+'] = { NULL, binary, 1 },
	['*'] = { NULL, binary, 2 },
};

static const struct rule *rule_of(int kind) { return &rules[kind & 127]; }

static void advance(struct parser *p)
{
	p->prev = p->cur;
	p->cur = lex_next(&p->lexer); /*: lex_next -> lex.c lex_next */
}

static int expect(struct parser *p, int kind)
{
	if (p->cur.kind != kind)
		return parse_error(p, "unexpected"); /*: parse_error -> parse_error */
	advance(p); /*: advance -> advance */
	return 1;
}

int parse_error(struct parser *p, const char *why)
{
	if (p->on_error)
		(*p->on_error)(why);
	return 0;
}

static struct node *expression(struct parser *p, int least)
{
	advance(p); /*: advance -> advance */
	const struct rule *rule = rule_of(p->prev.kind); /*: rule_of -> rule_of */
	struct node *left = rule->prefix(p);
	while (least < rule_of(p->cur.kind)->precedence) { /*: rule_of -> rule_of */
		advance(p); /*: advance -> advance */
		left = rule_of(p->prev.kind)->infix(p, left); /*: rule_of -> rule_of */
	}
	return left;
}

static struct node *number(struct parser *p)
{
	struct node *n = NEW(p->pool, struct node); /*: NEW -> pool.h NEW */
	n->value = p->prev.value;
	return n;
}

static struct node *group(struct parser *p)
{
	struct node *inner = expression(p, 0); /*: expression -> expression */
	return expect(p, ')') ? inner : NULL; /*: expect -> expect */
}

static struct node *binary(struct parser *p, struct node *left)
{
	int op = p->prev.kind;
	struct node *right = expression(p, rule_of(op)->precedence); /*: expression -> expression; rule_of -> rule_of */
	return node_binary(p->pool, op, left, right); /*: node_binary -> node.c node_binary */
}

struct node *parse(const char *src, error_fn on_error)
{
	struct parser p = { .lexer = { src, 0 }, .on_error = on_error };
	p.pool = pool_new(); /*: pool_new -> pool.c pool_new */
	advance(&p); /*: advance -> advance */
	return expression(&p, 0); /*: expression -> expression */
}
