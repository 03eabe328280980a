#include "body.h"

static float norm(vec v) { return vec_len2(v); } /*: vec_len2 -> types.h vec_len2 */

void body_step(struct body *b, float dt)
{
	body_move(b, vec_make(dt, norm(b->pos))); /*: body_move -> body.h body_move; vec_make -> types.h vec_make; norm -> norm */
	b->step(b); /*: step -> ? */
}

float vec_make_all(int n) { return n ? vec_dot(0, 0) : sqrtf(2); } /*: vec_dot -> types.h vec_dot; sqrtf -> ? */
