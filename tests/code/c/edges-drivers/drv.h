#ifndef DRV_H
#define DRV_H
struct device;
struct driver {
	const char *name;
	int (*probe)(struct device *);
	void (*remove)(struct device *);
};
struct device { struct driver *drv; void *priv; int (*ioctl)(struct device *, int); };
int driver_register(struct driver *d);
static inline void *dev_priv(struct device *d) { return d->priv; }
#define module_init(fn) int init_module(void) { return fn(); }
#define dev_err(d, fmt, ...) log_dev((d), fmt, ##__VA_ARGS__)
void log_dev(struct device *d, const char *fmt, ...);
#endif
