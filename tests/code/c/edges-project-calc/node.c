#include "calc.h"
#include "pool.h"

typedef int (*binop)(int, int);

static int add(int a, int b) { return a + b; }
static int mul(int a, int b) { return a * b; }

static binop op_of(int op)
{
	switch (op) {
	case '+': return add;
	case '*': return mul;
	}
	return NULL;
}

struct node *node_binary(struct pool *pool, int op, struct node *l, struct node *r)
{
	struct node *n = pool_alloc(pool, sizeof *n); /*: pool_alloc -> pool.c pool_alloc */
	*n = (struct node){ op, 0, l, r };
	return n;
}

int eval(const struct node *n)
{
	binop fn = op_of(n->op); /*: op_of -> op_of */
	if (!fn)
		return n->value;
	return fn(eval(n->left), eval(n->right)); /*: eval -> eval; eval -> eval */
}
