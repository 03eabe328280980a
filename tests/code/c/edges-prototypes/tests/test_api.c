#include "../api.h"

static int setup(void)
{
	return api_init(0); /*: api_init -> api.c api_init */
}

int main(void)
{
	setup(); /*: setup -> setup */
	api_run(1); /*: api_run -> api.c api_run */
	api_unwritten(); /*: api_unwritten -> api.h api_unwritten */
	return 0;
}
