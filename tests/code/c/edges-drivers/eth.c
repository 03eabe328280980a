#include "drv.h"

struct eth { int irq; };

static int probe(struct device *d)
{
	struct eth *e = dev_priv(d); /*: dev_priv -> drv.h dev_priv */
	return reset(e); /*: reset -> ? */
}

static void eth_remove(struct device *d) { dev_err(d, "gone"); } /*: dev_err -> drv.h dev_err */

static struct driver eth_driver = {
	.name = "eth",
	.probe = probe,
	.remove = eth_remove,
};

static int eth_init(void) { return driver_register(&eth_driver); } /*: driver_register -> core.c driver_register */
