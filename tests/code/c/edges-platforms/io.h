#ifndef IO_H
#define IO_H

int io_init(void);
int io_read(int fd);

#ifdef DEBUG
#define TRACE(...) trace(__FILE__, __VA_ARGS__)
#else
#define TRACE(...) ((void)0)
#endif

void trace(const char *f, ...);

#endif
