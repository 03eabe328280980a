#ifndef TYPES_H
#define TYPES_H
typedef struct vec { float x, y; } vec;
static inline vec vec_make(float x, float y) { vec v = { x, y }; return v; }
static inline vec vec_add(vec a, vec b) { return vec_make(a.x + b.x, a.y + b.y); } /*: vec_make -> vec_make */
static __inline__ float vec_dot(const vec *a, const vec *b) { return a->x * b->x; }
#define VEC_ZERO vec_make(0, 0)
#define vec_len2(v) vec_dot(&(v), &(v))
#endif
