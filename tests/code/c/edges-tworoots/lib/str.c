#include "str.h"
static int walk(const char *s) { return *s ? 1 + walk(s + 1) : 0; } /*: walk -> walk */
int str_len(const char *s) { return walk(s); } /*: walk -> walk */
char *str_dup(const char *s) { return alloc(str_len(s)); } /*: alloc -> ?; str_len -> str_len */
