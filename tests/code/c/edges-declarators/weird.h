#define WEIRD_API __attribute__((visibility("default")))
struct pt { int x, y; };
int WEIRD_API exported(int n);
int *find_in(const char *n, int *len);
void (*choose(int s))(int);
void register_cb(int (*cb)(int));
