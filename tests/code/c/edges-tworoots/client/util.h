int setup(const char *s);
