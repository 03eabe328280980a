#ifndef PLUG_H
#define PLUG_H
struct plugin {
	const char *name;
	int (*init)(void *ctx);
	void (*fini)(void);
};
#define PLUGIN(n) const struct plugin plugin_##n = { #n, n##_init, n##_fini }
#define EXPORT __declspec(dllexport)
extern const struct plugin *const plugins[];
int plugin_load(const char *name);
#endif
