#include "drv.h"

static struct driver *drivers[8];
static int n_drivers;

int driver_register(struct driver *d)
{
	drivers[n_drivers++] = d;
	return probe_all(d); /*: probe_all -> probe.c probe_all */
}

void log_dev(struct device *d, const char *fmt, ...) {}

static void remove(struct device *d)
{
	if (d->drv && d->drv->remove)
		d->drv->remove(d); /*: remove -> ? */
}

void shutdown_all(struct device **ds, int n)
{
	while (n--)
		remove(ds[n]); /*: remove -> remove */
	for (int i = 0; i < n_drivers; i++)
		drivers[i]->probe(0); /*: probe -> ? */
}
