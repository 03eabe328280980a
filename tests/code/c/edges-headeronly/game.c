#include "vec.h"
#include "body.h"

float step(body *b)
{
	b->pos = vec2_add(b->pos, b->vel); /*: vec2_add -> vec.h vec2_add */
	return vec2_len(b->pos); /*: vec2_len -> vec.h vec2_len */
}
