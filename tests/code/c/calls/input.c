#include "store.h"

#define SQUARE(x) ((x) * (x))

static int helper(int a) { return SQUARE(a); }

int global = 0;

struct store *open_store(const char *path, int (*on_error)(int))
{
    struct store *store = malloc(sizeof(*store));
    struct ops ops;
    store->ops->open(path);
    ops.close(store);
    on_error(1);
    (*on_error)(2);
    (helper)(3);
    qsort(store->rows, 1, sizeof(int), compare);
    return helper(4) ? store : NULL;
}
