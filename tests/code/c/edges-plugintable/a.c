#include "plug.h"
static int helper(void *c) { return 0; }
static int a_init(void *c) { return helper(c); } /*: helper -> helper */
static void a_fini(void) { helper(0); } /*: helper -> helper */
PLUGIN(a); /*: PLUGIN -> plug.h PLUGIN */
