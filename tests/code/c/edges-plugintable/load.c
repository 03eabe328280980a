#include "plug.h"
#include <string.h>

const struct plugin *const plugins[] = { 0 };

static const struct plugin *find(const char *name)
{
	for (const struct plugin *const *p = plugins; *p; p++)
		if (!strcmp((*p)->name, name)) /*: strcmp -> ? */
			return *p;
	return NULL;
}

int plugin_load(const char *name)
{
	const struct plugin *p = find(name); /*: find -> find */
	if (p && p->init) {
		int rc = p->init(0); /*: init -> ? */
		find(name)->fini(); /*: find -> find; fini -> ? */
		return rc;
	}
	return init(); /*: init -> ? */
}

EXPORT int entry(void) { return plugin_load("a"); } /*: plugin_load -> plugin_load */
