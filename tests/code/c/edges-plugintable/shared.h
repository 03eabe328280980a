#ifndef SHARED_H
#define SHARED_H
int shared_init(void *c);
extern int shared_log(const char *);
#endif
