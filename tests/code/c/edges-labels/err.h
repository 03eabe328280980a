#ifndef ERR_H
#define ERR_H
enum mode { MODE_A, MODE_B };
struct ctx { int n; enum mode mode; struct ctx *next; void (*cleanup)(struct ctx *); };
#define LIMIT(n) ((n) > 3 ? 3 : (n))
int open_all(struct ctx *c);
int open_one(struct ctx *c, int i);
int check(struct ctx *c);
int run_a(struct ctx *c);
int run_b(struct ctx *c, int n);
int next(struct ctx *c);
void cleanup(struct ctx *c);
#endif
