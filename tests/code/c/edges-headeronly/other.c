static float vec2_dot(float a, float b)
{
	return a * b;
}

float other(void)
{
	return vec2_dot(1, 2); /*: vec2_dot -> vec2_dot */
}
