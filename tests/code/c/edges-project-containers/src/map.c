#include <string.h>
#include "../include/map.h"

struct entry {
	char *key;
	void *value;
	struct entry *next;
};

struct map {
	map_hash hash;
	VEC(struct entry *) buckets;
	size_t count;
};

static unsigned fnv(const void *key)
{
	unsigned h = 2166136261u;
	for (const char *p = key; *p; p++)
		h = (h ^ *p) * 16777619u;
	return h;
}

static struct entry **bucket(const map_t *map, const char *key)
{
	return &map->buckets.items[map->hash(key) % map->buckets.len];
}

static struct entry *find(const map_t *map, const char *key)
{
	struct entry *e = *bucket(map, key); /*: bucket -> bucket */
	while (e && strcmp(e->key, key))
		e = e->next;
	return e;
}

static int resize(map_t *map);

map_t *map_new(map_hash hash)
{
	map_t *map = calloc(1, sizeof *map);
	map->hash = hash ? hash : fnv;
	for (int i = 0; i < 8; i++)
		vec_push(&map->buckets, NULL); /*: vec_push -> include/vec.h vec_push */
	return map;
}

void *map_get(const map_t *map, const char *key)
{
	struct entry *e = find(map, key); /*: find -> find */
	return e ? e->value : NULL;
}

int map_put(map_t *map, const char *key, void *value)
{
	struct entry *e = find(map, key); /*: find -> find */
	if (!e) {
		struct entry **at = bucket(map, key); /*: bucket -> bucket */
		e = malloc(sizeof *e);
		*e = (struct entry){ strdup(key), NULL, *at };
		*at = e;
		if (++map->count > map->buckets.len && resize(map) < 0) /*: resize -> resize */
			return -1;
	}
	e->value = value;
	return 0;
}

static int resize(map_t *map)
{
	vec_push(&map->buckets, NULL); /*: vec_push -> include/vec.h vec_push */
	return 0;
}

int map_foreach(const map_t *map, map_visit visit, void *ctx)
{
	struct entry **it;
	vec_each(&map->buckets, it) { /*: vec_each -> include/vec.h vec_each */
		for (struct entry *e = *it; e; e = e->next)
			if (visit(e->key, e->value, ctx))
				return 1;
	}
	return 0;
}

static int drop(const char *key, void *value, void *ctx)
{
	free((void *)key);
	return 0;
}

void map_free(map_t *map)
{
	map_foreach(map, drop, NULL); /*: map_foreach -> map_foreach */
	free(map);
}
