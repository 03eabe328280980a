#ifndef VEC_H
#define VEC_H
#include <stddef.h>
#include <stdlib.h>

#define VEC(T) struct { T *items; size_t len, cap; }

#define vec_push(v, x) \
	(vec_reserve_((void **)&(v)->items, &(v)->cap, (v)->len + 1, sizeof(*(v)->items)), \
	 (v)->items[(v)->len++] = (x))

#define vec_each(v, it) for ((it) = (v)->items; (it) < (v)->items + (v)->len; (it)++)

int vec_reserve_(void **items, size_t *cap, size_t need, size_t size);
#endif
