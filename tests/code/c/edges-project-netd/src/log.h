#ifndef LOG_H
#define LOG_H
enum { LOG_INFO, LOG_ERROR };
void log_msg(int level, const char *fmt, ...);
void die(const char *why) __attribute__((noreturn));
#define LOG_ERR(...) log_msg(LOG_ERROR, __VA_ARGS__)
#ifdef DEBUG
#define LOG_DEBUG(fmt, ...) log_msg(LOG_INFO, fmt, ##__VA_ARGS__)
#endif
#ifndef LOG_DEBUG
#define LOG_DEBUG(fmt, ...) ((void)0)
#endif
#endif
