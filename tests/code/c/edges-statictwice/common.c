#include "common.h"
#include <stdio.h>
#include <stdlib.h>

void die(const char *msg)
{
	fputs(msg, stderr); /*: fputs -> ? */
	exit(1); /*: exit -> ? */
}
