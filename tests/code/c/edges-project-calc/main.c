#include <stdio.h>
#include "calc.h"

static void complain(const char *why) { fprintf(stderr, "%s\n", why); }

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		struct node *tree = parse(argv[i], complain); /*: parse -> parse.c parse */
		if (tree == NULL) {
			complain("empty"); /*: complain -> complain */
			continue;
		}
		printf("%d\n", eval(tree)); /*: eval -> node.c eval */
	}
	return 0;
}
