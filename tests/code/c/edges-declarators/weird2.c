#include "weird.h"

static int (*saved)(int);

int *find_in(const char *n, int *len) { return 0; }

void (*choose(int s))(int) { return 0; }

void register_cb(int (*cb)(int))
{
	saved = cb;
	saved(1); /*: saved -> ? */
	(*saved)(2); /*: saved -> ? */
	if (cb) (*cb)(3); /*: cb -> ? */
	exported(4); /*: exported -> old.c exported */
}
