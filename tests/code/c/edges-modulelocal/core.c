#define DEFINE_OP(name) int op_##name(int n)

struct state {
	int n;
};

static struct state *state_get(void)
{
	static struct state s;
	return &s;
}

DEFINE_OP(add)
{
	return n + state_get()->n; /*: state_get -> state_get */
}

void core_reset(void)
{
	struct state *s = state_get(); /*: state_get -> state_get */
	if (s)
		goto out;
	do {
		core_log("x", s->n); /*: core_log -> core_log */
	} while (core_more(s)); /*: core_more -> core_more */
out:
	return;
}

static inline __attribute__((always_inline)) void core_log(const char *fmt, ...)
{
}

int core_more(struct state *s)
{
	switch (s->n) {
	case 1:
		return core_more(0); /*: core_more -> core_more */
	default:
		core_reset(), core_log("y"); /*: core_reset -> core_reset; core_log -> core_log */
	}
	return s ? core_more(s) : core_more(0); /*: core_more -> core_more; core_more -> core_more */
}
