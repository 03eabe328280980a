#include "io.h"

int io_read(int fd)
{
	int r = io_init(); /*: io_init -> ? */
#ifdef _WIN32
	r += win_read(fd); /*: win_read -> win.c win_read */
#else
	r += posix_read(fd); /*: posix_read -> posix.c posix_read */
#endif
	return r;
}

void trace(const char *f, ...)
{
}
