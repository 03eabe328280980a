#include "port.h"

#ifdef _WIN32
int port_open(const char *name)
{
	return 1;
}
#else
int port_open(const char *name)
{
	return 2;
}
#endif

int port_run(void)
{
	port_close(0); /*: port_close -> ? */
	return port_open("x"); /*: port_open -> ? */
}
