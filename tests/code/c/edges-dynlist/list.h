#ifndef LIST_H_
#define LIST_H_
#include <stdbool.h>
typedef struct node { void *data; struct node *next; } node_t;
typedef struct { node_t *head; int len; void (*del)(void *); } list_t;
typedef bool (*pred)(const void *, void *);
list_t *list_create(void (*del)(void *));
node_t *list_find(list_t *l, pred p, void *ctx);
void list_each(list_t *l, void (*fn)(void *));
void list_free(list_t *l);
#endif
