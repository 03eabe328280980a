#include "../lib/str.h"
#include "util.h"

int main(void)
{
	setup("x"); /*: setup -> client/util.c setup */
	return str_len("y"); /*: str_len -> lib/str.c str_len */
}
