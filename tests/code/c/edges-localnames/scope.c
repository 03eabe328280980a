#include <string.h>

int count(const char *s);
int total(int n) { return n; }
typedef int (*op)(int, int);

static int add(int a, int b) { return a + b; }
static int sub(int a, int b) { return a - b; }

int apply(op f, int a, int b) { return f(a, b); } /*: f -> ? */

int pick(int w)
{
	op table[2] = { add, sub };
	op count = w ? add : sub;
	int r = count(1, 2); /*: count -> ? */
	r += table[w](3, 4);
	r += apply(add, 1, 2); /*: apply -> apply */
	return r + (w ? add : sub)(1, 2);
}

int count(const char *s)
{
	int total = 0;
	while (*s++)
		total++;
	return total;
}

int use(const char *s)
{
	int n = count(s); /*: count -> count@22 */
	{
		int (*total)(int) = 0;
		n += total(1); /*: total -> ? */
	}
	n += total(2); /*: total -> total */
	extern int elsewhere(int);
	return elsewhere(n) + (total)(3); /*: elsewhere -> other.c elsewhere; total -> total */
}
