#include "buffer.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define EACH(b, i) for (unsigned i = 0; i < (b)->len; i++)

struct buffer buffer_copy(const struct buffer *b)
{
	struct buffer copy = { malloc(b->len), b->len };
	memcpy(copy.data, b->data, b->len);
	return copy;
}

static float peak(const struct buffer *b)
{
	float most = 0;
	EACH(b, i) /*: EACH -> EACH */
		most = fmaxf(most, fabsf(b->data[i]));
	return most;
}

float buffer_diff(const struct buffer *a, const struct buffer *b)
{
	return peak(a) - peak(b); /*: peak -> peak; peak -> peak */
}

void normalize(struct buffer *b)
{
	float most = peak(b); /*: peak -> peak */
	EACH(b, i) /*: EACH -> EACH */
		b->data[i] = clampf(b->data[i] / most, -1, 1); /*: clampf -> core/filter.c clampf */
}

void buffer_free(struct buffer *b) { free(b->data); }
