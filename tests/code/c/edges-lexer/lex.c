#include "lex.h"
#include <ctype.h>

static void skip(lexer *lx)
{
	while (isspace(*lx->p)) /*: isspace -> ? */
		lx->p++;
}

void lex_init(lexer *lx, const char *src)
{
	lx->p = src;
	NEXT(lx); /*: NEXT -> lex.h NEXT */
}

enum tok lex_next(lexer *lx)
{
	skip(lx); /*: skip -> skip */
	if (IS_DIGIT(*lx->p)) /*: IS_DIGIT -> lex.h IS_DIGIT */
		return lx->cur = T_NUM;
	lx->next(lx); /*: next -> ? */
	return T_END;
}

int
lex_accept(lexer *lx, enum tok t)
{
	if (lex_peek(lx) != t) /*: lex_peek -> lex.h lex_peek */
		return 0;
	lex_next(lx); /*: lex_next -> lex_next */
	return 1;
}
