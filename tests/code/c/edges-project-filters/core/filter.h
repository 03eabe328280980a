#ifndef FILTER_H
#define FILTER_H

#define container_of(ptr, type, member) ((type *)((char *)(ptr) - __builtin_offsetof(type, member)))

struct buffer {
	float *data;
	unsigned len;
};

struct filter;

struct filter_ops {
	const char *name;
	int (*init)(struct filter *f, const char *args);
	void (*process)(struct filter *f, struct buffer *b);
	void (*release)(struct filter *f);
};

struct filter {
	const struct filter_ops *ops;
	struct filter *next;
};

#define FILTER(id, ...) \
	const struct filter_ops id##_filter = { .name = #id, __VA_ARGS__ }

extern const struct filter_ops gain_filter, delay_filter;

struct filter *filter_create(const struct filter_ops *ops, const char *args);
void filter_chain(struct filter *f, struct buffer *b);
float clampf(float x, float lo, float hi);
#endif
