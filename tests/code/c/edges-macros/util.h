#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define LOG(fmt, ...) log_write(__FILE__, fmt, ##__VA_ARGS__)
#define LOG_ERROR(...) LOG("error: " __VA_ARGS__)
#define FOR_EACH(i, n) for (int i = 0; i < (n); i++)
#define xmalloc my_malloc
#define UNUSED

void log_write(const char *file, const char *fmt, ...);
void *my_malloc(unsigned long n);
