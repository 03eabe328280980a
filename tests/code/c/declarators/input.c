typedef void (callback_fn)(void *data);
typedef char *(*open_fn)(const char *path, int mode);
typedef int pair_t[2];

const char *(level_name)(int level);
static inline int opened(void);
static void (*on_abort)(const char *message);
extern long (*now)(void);

static char *names[] = {"one", "two", NULL};
static char ***deep = NULL;
static const unsigned table[2][3] = {{1, 2, 3}, {4, 5, 6}};
int (*operations[4])(int);

struct dict {
    struct entry **tables[2];
    void (*release)(struct dict *);
};

static int (*pick(int key))(const void *, int)
{
    int ****far = locate(key);
    return key ? compare_far : far[0][0][0][0] ? compare : 0;
}

char **split(const char *text)
{
    char *copy = strdup(text), **parts = grow(copy);
    return parts;
}

PUBLIC int (open_library) (struct dict *state);
