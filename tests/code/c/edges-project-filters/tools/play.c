#include <stdio.h>
#include "../core/filter.h"

static void usage(const char *self) { fprintf(stderr, "%s FILTER\n", self); }

static void process(struct buffer *b)
{
	struct filter *f = filter_create(&gain_filter, "0.5"); /*: filter_create -> core/filter.c filter_create */
	filter_chain(f, b); /*: filter_chain -> core/filter.c filter_chain */
	f->ops->release(f);
}

int main(int argc, char *argv[])
{
	struct buffer b = { 0 };
	void (*run)(struct buffer *) = process;
	if (argc < 2)
		return usage(argv[0]), 1; /*: usage -> usage */
	run(&b);
	process(&b); /*: process -> process */
	return 0;
}
