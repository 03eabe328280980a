#ifndef LIST_H
#define LIST_H

struct list;

struct list *list_new(void);
void list_push(struct list *l, int v);
int list_len(const struct list *l);
void list_free(struct list *l);

static inline int list_empty(const struct list *l)
{
	return list_len(l) == 0; /*: list_len -> list.c list_len */
}

#endif
