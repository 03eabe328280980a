#include "../core/filter.h"
#include "../core/buffer.h"

struct delay {
	struct filter base;
	struct buffer line;
	unsigned at;
};

static float mix(float a, float b) { return clampf(a + b, -1, 1); } /*: clampf -> core/filter.c clampf */

static int init(struct filter *f, const char *args)
{
	struct delay *d = container_of(f, struct delay, base); /*: container_of -> core/filter.h container_of */
	d->line = buffer_copy(&d->line); /*: buffer_copy -> core/buffer.c buffer_copy */
	return 0;
}

static void process(struct filter *f, struct buffer *b)
{
	struct delay *d = (struct delay *)f;
	unsigned i;
	for (i = 0; i < b->len; i++) {
		b->data[i] = mix(b->data[i], d->line.data[d->at]); /*: mix -> mix */
		if (++d->at >= d->line.len)
			normalize(b); /*: normalize -> core/buffer.c normalize */
	}
}

static void release(struct filter *f)
{
	buffer_free(&((struct delay *)f)->line); /*: buffer_free -> core/buffer.c buffer_free */
}

FILTER(delay, .init = init, .process = process, .release = release); /*: FILTER -> core/filter.h FILTER */
