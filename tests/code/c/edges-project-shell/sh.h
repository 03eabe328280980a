#ifndef SH_H
#define SH_H
#include <stdbool.h>
#include <stdio.h>

typedef struct cmd cmd;
typedef struct sh sh;
typedef int builtin_fn(sh *, int, char **);

struct cmd {
	char **argv;
	int argc;
	cmd *pipe_to;
};

struct sh {
	int status;
	bool quit;
	FILE *out;
	int (*prompt)(sh *self);
};

cmd *parse_line(char *line);
void cmd_free(cmd *c);
builtin_fn *builtin_find(const char *name);
builtin_fn do_cd, do_exit;
int run_cmd(sh *s, cmd *c);
void *xmalloc(unsigned long n);
char *xstrdup(const char *s);
#define xnew(T) ((T *)xmalloc(sizeof(T)))
#define streq(a, b) (strcmp((a), (b)) == 0)
#endif
