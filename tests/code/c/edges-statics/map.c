#include "list.h"

static int check(int key)
{
	return key;
}

static void helper(void)
{
}

int map_get(int key)
{
	struct list *l = list_new(); /*: list_new -> list.c list_new */
	helper(); /*: helper -> helper */
	if (list_empty(l)) /*: list_empty -> list.h list_empty */
		return check(key); /*: check -> check */
	list_free(l); /*: list_free -> list.c list_free */
	return 0;
}
