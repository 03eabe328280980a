struct net { int fd; int (*read)(struct net *); int (*write)(struct net *); };
int net_open(const char *host);
int net_read(int fd, char *b, int n);
int net_loop(struct net *n);
