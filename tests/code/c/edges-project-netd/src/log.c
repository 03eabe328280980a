#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include "log.h"

static void emit(int level, const char *fmt, va_list ap)
{
	vfprintf(stderr, fmt, ap);
}

void log_msg(int level, const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	emit(level, fmt, ap); /*: emit -> emit */
	va_end(ap);
}

void die(const char *why)
{
	log_msg(LOG_ERROR, "%s", why); /*: log_msg -> log_msg */
	exit(1);
}
