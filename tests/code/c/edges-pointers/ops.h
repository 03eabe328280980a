struct dev;

struct ops {
	int (*open)(struct dev *d);
	int (*read)(struct dev *d, char *buf, int n);
	void (*close)(struct dev *d);
};

struct dev {
	const struct ops *ops;
	void (*notify)(int event);
	struct dev *next;
};

typedef int (*compare_fn)(const void *a, const void *b);

int dev_open(struct dev *d);
void notify(int event);
