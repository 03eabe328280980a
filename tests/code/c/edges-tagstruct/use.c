#include "q.h"

int min(int a, int b) { return a; }

static int grow(queue *q) { queue_push(q, min(1, 2)); return 0; } /*: queue_push -> q.c queue_push; min -> min */

int use(void)
{
	queue *q = queue_new(); /*: queue_new -> q.c queue_new */
	int n = grow(q); /*: grow -> grow */
	n = n > 0 ? grow(q) : min(n, grow(q)); /*: grow -> grow; min -> min; grow -> grow */
	while (grow(q), n--) { /*: grow -> grow */
		int i = grow(q), j = min(i, 3); /*: grow -> grow; min -> min */
		switch (grow(q)) { case 1: grow(q); } /*: grow -> grow; grow -> grow */
	}
	return ({ int t = grow(q); t; }); /*: grow -> grow */
}
