#include "ops.h"

int dev_open(struct dev *d)
{
	return d->ops->open(d); /*: open -> ? */
}

static int file_open(struct dev *d)
{
	d->notify(1); /*: notify -> ? */
	notify(2); /*: notify -> notify */
	return 0;
}

static int file_read(struct dev *d, char *buf, int n)
{
	return n;
}

static void file_close(struct dev *d)
{
}

void notify(int event)
{
}

const struct ops file_ops = {
	.open = file_open,
	.read = file_read,
	.close = file_close,
};

int each(struct dev *d, int (*visit)(struct dev *, void *), void *arg)
{
	for (; d; d = d->next)
		if (visit(d, arg)) /*: visit -> ? */
			return 1;
	(*visit)(d, arg); /*: visit -> ? */
	(d->ops->close)(d);
	return 0;
}

static int visit(struct dev *d, void *arg)
{
	return file_open(d); /*: file_open -> file_open */
}

int run(struct dev *d, compare_fn cmp)
{
	int (*fn)(struct dev *) = file_open;
	fn(d); /*: fn -> ? */
	cmp(d, d); /*: cmp -> ? */
	each(d, visit, 0); /*: each -> each */
	visit(d, 0); /*: visit -> visit */
	file_ops.open(d); /*: open -> ? */
	return dev_open(d); /*: dev_open -> dev_open */
}
