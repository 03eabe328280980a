#include <assert.h>
#include <stdio.h>
#include "../json.h"

static int failures;
#define CHECK(c) do { if (!(c)) { fail(#c, __LINE__); } } while (0)
#define TEST(name) static void test_##name(void)

static void fail(const char *m, int line) { failures++; printf("%s:%d\n", m, line); } /*: printf -> ? */

static void print(const j_value *v) { puts(j_print(v, 1)); } /*: puts -> ?; j_print -> json.c j_print */

static void test_parse(void)
{
	j_value *v = j_parse("{}"); /*: j_parse -> json.c j_parse */
	CHECK(v != NULL); /*: CHECK -> CHECK */
	CHECK(j_is_num(j_get(v, "a"))); /*: CHECK -> CHECK; j_is_num -> json.h j_is_num; j_get -> json.c j_get */
	print(v); /*: print -> print */
	j_delete(v); /*: j_delete -> json.c j_delete */
	skip("x"); /*: skip -> ? */
}

int main(void) { test_parse(); return failures ? (fail("f", 0), 1) : 0; } /*: test_parse -> test_parse; fail -> fail */
