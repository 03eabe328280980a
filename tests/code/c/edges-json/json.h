#ifndef JSON_H
#define JSON_H
#include <stddef.h>

typedef enum { J_NULL, J_NUM, J_STR } j_type;
typedef struct j_value j_value;
typedef void *(*j_alloc)(size_t);
typedef struct { j_alloc malloc_fn; void (*free_fn)(void *); } j_hooks;

#define j_is_num(v) (j_kind(v) == J_NUM)
#ifdef __cplusplus
extern "C" {
#endif
void j_init_hooks(j_hooks *hooks);
j_value *j_parse(const char *s);
j_value *j_get(const j_value *o, const char *key);
j_type j_kind(const j_value *v);
void j_delete(j_value *v);
char *j_print(const j_value *v, int pretty);
#ifdef __cplusplus
}
#endif
#endif
