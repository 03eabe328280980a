#include <stdio.h>
#include "util/store.h"

#define MAX_SIZE 100
#define HAVE_THREADS
#define SQUARE(x) ((x) * (x))
#define CHECK(condition, ...) \
    do { if (!(condition)) fail(__VA_ARGS__); } while (0)

static const int limit = 3;
const char *names[] = {"a", "b"};
static int counter, total = 2;
extern int shared;
int (*hook)(int) = NULL;

int prototype(int a, char *b, ...);
static void hidden(void);
char **split(const char *text);
void on_signal(void (*handler)(int), int flags);

/* Adds.
 *
 * Two numbers. */
static inline int add(int a, int b)
{
    return a + b;
}

int old_style(a, b)
    int a;
    char *b;
{
    return a;
}

struct item *
find(struct list *list, const char *name)
{
    return NULL;
}

void (*choose(int which, void (*fallback)(int)))(int)
{
    return fallback;
}

int (main)(void)
{
    return 0;
}

#ifdef HAVE_THREADS
int threaded(void) { return 1; }
static int guarded = 4;
#else
int single(void) { return 0; }
#endif
