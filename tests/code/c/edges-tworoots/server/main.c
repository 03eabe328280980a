#include "../lib/str.h"
#include "util.h"

static void report(int n);

int main(int argc, char *argv[])
{
	setup(argc); /*: setup -> server/util.c setup */
	report(str_len(argv[0])); /*: report -> report@13; str_len -> lib/str.c str_len */
	return 0;
}

static void report(int n) { char *p = str_dup("x"); setup(n); } /*: str_dup -> lib/str.c str_dup; setup -> server/util.c setup */
