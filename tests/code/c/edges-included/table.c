#include "table.inc"
#include "template.h"

int table_get(int i)
{
	return table_find(i); /*: table_find -> table.inc.c table_find (missed) */
}
