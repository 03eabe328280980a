#include "drv.h"

int probe_all(struct driver *d)
{
	struct device dev = { .drv = d };
	int rc = d->probe(&dev); /*: probe -> ? */
	if (rc < 0)
		dev_err(&dev, "probe failed"); /*: dev_err -> drv.h dev_err */
	return rc ?: dev.ioctl(&dev, 1); /*: ioctl -> ? */
}
