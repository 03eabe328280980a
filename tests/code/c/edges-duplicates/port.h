int port_open(const char *name);
int port_run(void);
void port_close(int n);
