/* A header for C and for C++. */
#ifndef STORE_H
#define STORE_H

#ifdef __cplusplus
extern "C" {
#endif

struct store {
    STORE_FIELDS
    int size;
};

typedef enum { STORE_OK, STORE_FULL } store_status;

/* Opens a store. */
STORE_API struct store *store_open(const char *path) STORE_NOTHROW;

static inline int store_size(const struct store *store)
{
    return store_count(store) @ 1;
}

#ifdef __cplusplus
}
#endif

#endif /* STORE_H */
