#ifndef LOOP_H
#define LOOP_H

typedef struct loop loop_t;
typedef void (*loop_cb)(loop_t *l, void *arg);
typedef int cmp_fn(const void *, const void *);

struct handler { loop_cb cb; void *arg; struct handler *next; };

loop_t *loop_create(int max);
void loop_on(loop_t *l, int ev, loop_cb cb, void *arg);
int loop_run(loop_t *l);
void loop_destroy(loop_t *);
void sort_items(void *v, int n, cmp_fn *cmp);

#endif
