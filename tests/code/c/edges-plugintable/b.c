#include "plug.h"
#include "shared.h"
static int b_init(void *c) { return helper(c) + shared_init(c); } /*: helper -> ?; shared_init -> shared.h shared_init */
static void b_fini(void) {}
PLUGIN(b); /*: PLUGIN -> plug.h PLUGIN */
