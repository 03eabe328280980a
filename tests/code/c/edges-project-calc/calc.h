#ifndef CALC_H
#define CALC_H
enum { TOK_NUM = 1 };
struct pool;
typedef void (*error_fn)(const char *);
struct token { int kind, value; };
struct lexer { const char *src; int pos; };
struct parser { struct lexer lexer; struct token prev, cur; error_fn on_error; struct pool *pool; };
struct node { int op, value; struct node *left, *right; };
struct token lex_next(struct lexer *l);
struct node *parse(const char *src, error_fn on_error);
int parse_error(struct parser *p, const char *why);
struct node *node_binary(struct pool *pool, int op, struct node *l, struct node *r);
int eval(const struct node *n);
#endif
