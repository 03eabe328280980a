#include "shape.h"
#include <stdlib.h>

double shape_area(const shape_t *s)
{
	return s->ops->area(s); /*: area -> ? */
}

void shape_free(shape_t *s)
{
	if (s)
		free(s); /*: free -> ? */
}

static double area(const shape_t *s)
{
	return 0;
}

static void draw(shape_t *s, int depth)
{
	if (depth > 0)
		draw(s, depth - 1); /*: draw -> draw */
	(void)area(s); /*: area -> area */
}
