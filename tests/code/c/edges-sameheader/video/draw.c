#include "util.h"
#include "../audio/util.h"

static int clamp(int a, int b)
{
	return a + b;
}

int draw(void)
{
	play(); /*: play -> audio/play.c play */
	return util_blend(clamp(1, 2)); /*: util_blend -> video/util.c util_blend; clamp -> clamp */
}
