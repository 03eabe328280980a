char *str_dup(const char *s);
int str_len(const char *s);
