#ifndef LOOP_H_
#define LOOP_H_

#ifdef __cplusplus
extern "C" {
#endif

typedef struct loop loop_t;
typedef struct watcher watcher_t;
typedef void (*watcher_cb)(loop_t *, watcher_t *, int events);

struct watcher {
	int fd;
	watcher_cb cb;
	void *data;
	watcher_t *next;
};

enum { EV_READ = 1, EV_WRITE = 2 };

loop_t *loop_default(void);
void loop_add(loop_t *loop, watcher_t *w);
void loop_run(loop_t *loop);
void loop_stop(loop_t *loop);
void watcher_init(watcher_t *w, int fd, watcher_cb cb);

#define loop_add_new(loop, w, fd, cb) do { watcher_init((w), (fd), (cb)); loop_add((loop), (w)); } while (0)

#ifdef __cplusplus
}
#endif
#endif
