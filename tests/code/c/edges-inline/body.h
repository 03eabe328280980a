#pragma once
#include "types.h"
struct body { vec pos; void (*step)(struct body *); };
void body_step(struct body *b, float dt);
static inline void body_move(struct body *b, vec d) { b->pos = vec_add(b->pos, d); } /*: vec_add -> types.h vec_add */
