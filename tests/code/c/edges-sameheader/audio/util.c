#include "util.h"

int util_gain(int n)
{
	return n;
}
