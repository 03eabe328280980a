typedef struct {
	int (*wait)(int *fd);
	int (*add)(int fd);
} backend_t;
const backend_t *poll_backend(void);
const backend_t *epoll_backend(void);
