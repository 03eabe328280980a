#include "list.h"
#include <assert.h>
#include <stdio.h>

static void del(void *p) { list_free(p); } /*: list_free -> list.c list_free */
static bool is_x(const void *a, void *b) { return a == b; }
static void fn(void *p) { puts(p); } /*: puts -> ? */

#define RUN(test) do { printf(#test); test(); } while (0)
#define ASSERT_EQ(a, b) assert((a) == (b))

static void test_find(void)
{
	list_t *l = list_create(del); /*: list_create -> list.c list_create */
	ASSERT_EQ(list_find(l, is_x, 0), 0); /*: ASSERT_EQ -> ASSERT_EQ; list_find -> list.c list_find */
	list_each(l, fn); /*: list_each -> list.c list_each */
	del(l); /*: del -> del */
}

int main(int argc, char **argv)
{
	RUN(test_find); /*: RUN -> RUN */
	test_find(); /*: test_find -> test_find */
	return is_x(0, 0); /*: is_x -> is_x */
}
