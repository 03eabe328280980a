#include "weird.h"

static int *
lookup(name, len)
	const char *name;
	int len;
{
	return find_in(name, &len); /*: find_in -> weird2.c find_in */
}

int WEIRD_API exported(int n)
{
	int *p = lookup("a", n); /*: lookup -> lookup */
	return p ? *p : local(n); /*: local -> local */
}

static inline int __attribute__((always_inline)) local(int n) { return exported(n - 1); } /*: exported -> exported */

void (*get_handler(int sig))(int)
{
	return choose(sig); /*: choose -> weird2.c choose */
}

void raise_all(void)
{
	get_handler(2)(3); /*: get_handler -> get_handler */
	(exported)(4); /*: exported -> exported */
	unsigned v = (unsigned)exported(5) + ~exported(6); /*: exported -> exported; exported -> exported */
	struct pt p = { .x = exported(7), .y = local(8) }; /*: exported -> exported; local -> local */
	int arr[] = { exported(1), [3] = local(2) }; /*: exported -> exported; local -> local */
	register_cb(&exported); /*: register_cb -> weird2.c register_cb */
	if (!exported(1) && -local(2) > 0 || arr[local(3)]) /*: exported -> exported; local -> local; local -> local */
		return (void)local(4); /*: local -> local */
}
