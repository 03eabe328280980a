#include "port.h"

void port_close(int n)
{
}

void both(void)
{
	port_run(); /*: port_run -> port.c port_run */
	port_close(1); /*: port_close -> port_close */
}
