#include "lex.h"

static int expr(lexer *lx);
static int term(lexer *lx);
extern void fail(const char *);

static int factor(lexer *lx)
{
	if (lex_peek(lx) == T_NUM) { /*: lex_peek -> lex.h lex_peek */
		EXPECT(lx, T_NUM); /*: EXPECT -> lex.h EXPECT */
		return 1;
	}
	return expr(lx); /*: expr -> expr@24 */
}

static int term(lexer *lx)
{
	int v = factor(lx); /*: factor -> factor */
	while (lex_accept(lx, T_OP)) /*: lex_accept -> lex.c lex_accept */
		v *= factor(lx); /*: factor -> factor */
	return v;
}

static int expr(lexer *lx)
{
	return term(lx) + term(lx); /*: term -> term@16; term -> term@16 */
}

int parse(const char *s)
{
	lexer lx;
	lex_init(&lx, s); /*: lex_init -> lex.c lex_init */
	fail("x"); /*: fail -> err.c fail */
	return expr(&lx); /*: expr -> expr@24 */
}
