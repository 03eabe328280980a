#ifndef COMPAT_H
#define COMPAT_H
void *xmalloc(int n);
void *xrealloc(void *p, int n);
int xstrlen(const char *s);
int error(const char *m);
#endif
