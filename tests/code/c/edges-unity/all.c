#include "part1.c"
#include "part2.c"

int main(void)
{
	return one() + two(); /*: one -> part1.c one; two -> part2.c two */
}
