#ifndef CORE_LOG_H
#define CORE_LOG_H
enum { LOG_INFO, LOG_WARN };
void log_msg(int level, const char *fmt, ...);
#define log_info(...) log_msg(LOG_INFO, __VA_ARGS__)
#define log_warn(fmt, args...) log_msg(LOG_WARN, fmt, ##args)
#endif
