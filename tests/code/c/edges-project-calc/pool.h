#ifndef POOL_H
#define POOL_H
#include <stddef.h>
struct pool;
struct pool *pool_new(void);
void *pool_alloc(struct pool *p, size_t n);
#define NEW(pool, type) ((type *)pool_alloc((pool), sizeof(type)))
#endif
