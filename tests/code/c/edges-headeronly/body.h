#include "vec.h"

typedef struct body {
	vec2 pos, vel;
} body;

static inline void body_move(body *b)
{
	b->pos = vec2_add(b->pos, b->vel); /*: vec2_add -> vec.h vec2_add */
}
