#ifndef LEX_H
#define LEX_H

enum tok { T_NUM, T_OP, T_END };

typedef struct lexer {
	const char *p;
	enum tok cur;
	int (*next)(struct lexer *);
} lexer;

void lex_init(lexer *lx, const char *src);
enum tok lex_next(lexer *);
int lex_accept(lexer *lx, enum tok t);

static inline int lex_peek(const lexer *lx) { return lx->cur; }

#define EXPECT(lx, t) do { if (!lex_accept((lx), (t))) fail("expected " #t); } while (0)
#define IS_DIGIT(c) ((c) >= '0' && (c) <= '9')
#define NEXT(lx) lex_next(lx)

#endif
