#include <stdarg.h>
#include <stdio.h>
#include "core/log.h"

static void emit(int level, const char *s) { fputs(s, stderr); } /*: fputs -> ? */

void log_msg(int level, const char *fmt, ...)
{
	va_list ap;
	char buf[100];
	va_start(ap, fmt); /*: va_start -> ? */
	vsnprintf(buf, 100, fmt, ap); /*: vsnprintf -> ? */
	emit(level, buf); /*: emit -> emit */
	va_end(ap); /*: va_end -> ? */
}
