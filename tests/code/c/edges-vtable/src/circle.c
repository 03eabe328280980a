#include <stdlib.h>
#include <math.h>
#include "shape.h"

struct circle {
	shape_t base;
	double r;
};

static double area(const shape_t *s)
{
	const struct circle *c = (const struct circle *)s;
	return c->r * pow(c->r, 2); /*: pow -> ? */
}

static void draw(shape_t *s, int depth)
{
	shape_area(s); /*: shape_area -> src/shape.c shape_area */
}

const shape_ops circle_ops = { area, draw };

shape_t *circle_new(double r)
{
	struct circle *c = malloc(sizeof *c); /*: malloc -> ? */
	c->base.ops = &circle_ops;
	c->base.ops->draw(&c->base, 0); /*: draw -> ? */
	if (area(&c->base) < 0) { /*: area -> area */
		shape_free(&c->base); /*: shape_free -> src/shape.c shape_free */
		return NULL;
	}
	return &c->base;
}
