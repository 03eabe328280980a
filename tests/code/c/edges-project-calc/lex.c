#include <ctype.h>
#include "calc.h"

static int peek(struct lexer *l) { return l->src[l->pos]; }

static int advance(struct lexer *l)
{
	int c = peek(l); /*: peek -> peek */
	l->pos++;
	return c;
}

static struct token number(struct lexer *l)
{
	struct token t = { TOK_NUM, 0 };
	while (isdigit(peek(l))) /*: peek -> peek */
		t.value = t.value * 10 + (advance(l) - '0'); /*: advance -> advance */
	return t;
}

struct token lex_next(struct lexer *l)
{
	while (isspace(peek(l))) /*: peek -> peek */
		advance(l); /*: advance -> advance */
	if (isdigit(peek(l))) /*: peek -> peek */
		return number(l); /*: number -> number */
	return (struct token){ advance(l), 0 }; /*: advance -> advance */
}
