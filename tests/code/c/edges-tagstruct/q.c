#include "q.h"
#include <stdlib.h>

#define min(a, b) ((a) < (b) ? (a) : (b))

struct queue { int n; int (*min)(struct queue *); struct queue *queue; };

queue_t *bad;

struct queue *queue_new(void) { return malloc(min(1, 2)); } /*: malloc -> ?; min -> min */
void queue_push(struct queue *q, int v) { q->min(q); queue_new()->min(q); } /*: min -> ?; queue_new -> queue_new; min -> ? */
