#include "types.h"

static vec norm(vec v) { return vec_add(v, v); } /*: vec_add -> types.h vec_add */

void step(void)
{
	norm(vec_make(1, 2)); /*: norm -> norm; vec_make -> types.h vec_make */
	body_step(0, 1); /*: body_step -> body.c body_step */
}
