#ifndef MAP_H
#define MAP_H
#include "vec.h"

typedef struct map map_t;
typedef unsigned (*map_hash)(const void *key);
typedef int (*map_visit)(const char *key, void *value, void *ctx);

map_t *map_new(map_hash hash);
void *map_get(const map_t *map, const char *key);
int map_put(map_t *map, const char *key, void *value);
int map_foreach(const map_t *map, map_visit visit, void *ctx);
void map_free(map_t *map);

static inline int map_has(const map_t *map, const char *key)
{
	return map_get(map, key) != NULL; /*: map_get -> src/map.c map_get */
}
#endif
