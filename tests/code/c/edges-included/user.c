#include "template.h"

int user(void)
{
	return tmpl_find(2); /*: tmpl_find -> template.h tmpl_find */
}
