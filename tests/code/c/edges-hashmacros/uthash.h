#ifndef UTHASH_H
#define UTHASH_H
#include <string.h>

#define HASH_FIND(head, k, out) do { unsigned h_ = hash_str(k); (out) = bucket(head, h_); } while (0)
#define HASH_ADD(head, e) \
	do { \
		hash_insert((head), (e)); \
	} while (0)
#define container_of(ptr, type, member) ((type *)((char *)(ptr) - offsetof(type, member)))
#define HASH_ITER(head, e) for ((e) = (head)->first; (e); (e) = (e)->next)

struct entry { const char *key; struct entry *next; };
struct table { struct entry *first; unsigned (*hash)(const char *); };

unsigned hash_str(const char *s);
void hash_insert(struct table *t, struct entry *e);
struct entry *bucket(struct table *t, unsigned h);

#endif
