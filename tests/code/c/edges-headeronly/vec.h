#pragma once

typedef struct {
	float x, y;
} vec2;

static inline vec2 vec2_add(vec2 a, vec2 b)
{
	vec2 r = {a.x + b.x, a.y + b.y};
	return r;
}

static inline float vec2_dot(vec2 a, vec2 b)
{
	return a.x * b.x;
}

static inline float vec2_len(vec2 a)
{
	return sqrtf(vec2_dot(a, a)); /*: sqrtf -> ?; vec2_dot -> vec2_dot */
}
