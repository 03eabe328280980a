#include <stdlib.h>
#include "../core/filter.h"

struct gain {
	struct filter base;
	float by;
};

static inline struct gain *gain(struct filter *f)
{
	return container_of(f, struct gain, base); /*: container_of -> core/filter.h container_of */
}

static int init(struct filter *f, const char *args)
{
	gain(f)->by = atof(args); /*: gain -> gain */
	return 0;
}

static void process(struct filter *f, struct buffer *b)
{
	struct gain *g = gain(f); /*: gain -> gain */
	for (unsigned i = 0; i < b->len; i++)
		b->data[i] = clampf(b->data[i] * g->by, -1.f, 1.f); /*: clampf -> core/filter.c clampf */
}

FILTER(gain, .init = init, .process = process); /*: FILTER -> core/filter.h FILTER */
