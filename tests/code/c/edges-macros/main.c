#include "util.h"

#define LOCAL(x) local_fn(x)

static int local_fn(int x)
{
	return MAX(x, 2); /*: MAX -> util.h MAX */
}

int main(void)
{
	FOR_EACH(i, 10) { /*: FOR_EACH -> util.h FOR_EACH */
		local_fn(i); /*: local_fn -> local_fn */
	}
	LOCAL(3); /*: LOCAL -> LOCAL */
	LOG_ERROR("x"); /*: LOG_ERROR -> util.h LOG_ERROR */
	my_malloc(3); /*: my_malloc -> util.c my_malloc */
	xmalloc(3); /*: xmalloc -> util.c my_malloc */
	UNUSED;
	assert(1); /*: assert -> ? */
	return sizeof(int);
}
