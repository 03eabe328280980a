typedef void (*handler_fn)(void *data);

struct timer {
	void (*fire)(void *);
};

struct event_loop;
void event_add(struct event_loop *l, handler_fn fn, void *data);
void event_fire(struct event_loop *l);
int compare(const void *a, const void *b);
void fire(void *data);
