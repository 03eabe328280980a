#include "port.h"

void port_close(int n)
{
}
