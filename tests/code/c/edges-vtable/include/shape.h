#ifndef SHAPE_H
#define SHAPE_H
#include <stddef.h>

typedef struct shape shape_t;

typedef struct {
	double (*area)(const shape_t *);
	void (*draw)(shape_t *, int depth);
} shape_ops;

struct shape {
	const shape_ops *ops;
	const char *name;
};

extern const shape_ops circle_ops;

shape_t *circle_new(double r);
double shape_area(const shape_t *s);
void shape_free(shape_t *s);

#endif
