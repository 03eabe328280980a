#include <stdlib.h>
#include <string.h>
#include "filter.h"
#include "buffer.h"

static const struct filter_ops *all[] = { &gain_filter, &delay_filter };

static const struct filter_ops *lookup(const char *name)
{
	for (unsigned i = 0; i < sizeof all / sizeof *all; i++)
		if (!strcmp(all[i]->name, name))
			return all[i];
	return NULL;
}

struct filter *filter_create(const struct filter_ops *ops, const char *args)
{
	struct filter *f = calloc(1, 64);
	f->ops = ops ? ops : lookup("gain"); /*: lookup -> lookup */
	if (f->ops->init && f->ops->init(f, args) < 0) {
		free(f);
		return NULL;
	}
	return f;
}

void filter_chain(struct filter *f, struct buffer *b)
{
	struct buffer copy = buffer_copy(b); /*: buffer_copy -> core/buffer.c buffer_copy */
	for (; f; f = f->next)
		f->ops->process(f, b);
	if (buffer_diff(&copy, b) > 1) /*: buffer_diff -> core/buffer.c buffer_diff */
		normalize(b); /*: normalize -> core/buffer.c normalize */
	buffer_free(&copy); /*: buffer_free -> core/buffer.c buffer_free */
}

float clampf(float x, float lo, float hi)
{
	return x < lo ? lo : x > hi ? hi : x;
}
