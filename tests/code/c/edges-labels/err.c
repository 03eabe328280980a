#include "err.h"

int open_all(struct ctx *c)
{
	int ret = open_one(c, 0); /*: open_one -> open_one */
	if (ret)
		goto fail;
	if ((ret = check(c)) < 0) /*: check -> check */
		goto fail;
	switch (c->mode) {
	case MODE_A:
		return run_a(c); /*: run_a -> run_a */
	case MODE_B: {
		int n = run_b(c, LIMIT(c->n)); /*: run_b -> modes.c run_b; LIMIT -> err.h LIMIT */
		return n;
	}
	default:
		break;
	}
fail:
	cleanup(c); /*: cleanup -> cleanup */
	return ret;
}

int open_one(struct ctx *c, int i) { return i; }
int check(struct ctx *c) { return sizeof(struct ctx) > 3; }
int run_a(struct ctx *c) { do { check(c); } while (next(c)); return 0; } /*: check -> check; next -> modes.c next */
void cleanup(struct ctx *c) { if (c->cleanup) c->cleanup(c); } /*: cleanup -> ? */
