/* A node. */
struct node {
    struct node *next, *prev;
    int value;
    char name[10], grid[2][3];
    void (*visit)(int, void *);
    unsigned flag : 3;
    union { int i; float f; } either;
};

typedef struct {
    int x, y;
} point;

typedef struct tree {
    struct tree *left;
} tree_t, *tree_p;

typedef int (*handler)(const char *);
typedef unsigned long count_t;
typedef struct node node_t;
typedef char buffer[16];

enum color { RED, GREEN = 5, BLUE };
typedef enum { LOW = 1, HIGH } level;
enum { ANONYMOUS = 7 };

union number {
    int whole;
    double real;
};

struct forward;
