#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include "sh.h"

static int prompt(sh *self)
{
	return fprintf(self->out, "%d> ", self->status);
}

static int spawn(cmd *c)
{
	pid_t pid = fork();
	if (pid == 0) {
		execvp(c->argv[0], c->argv);
		_exit(127);
	}
	int status;
	waitpid(pid, &status, 0);
	return WEXITSTATUS(status);
}

int run_cmd(sh *s, cmd *c)
{
	builtin_fn *fn = builtin_find(c->argv[0]); /*: builtin_find -> builtin.c builtin_find */
	if (fn)
		return fn(s, c->argc, c->argv);
	if (c->pipe_to)
		return run_cmd(s, c->pipe_to); /*: run_cmd -> run_cmd */
	return spawn(c); /*: spawn -> spawn */
}

static void loop(sh *s)
{
	char line[1024];
	while (!s->quit && s->prompt(s) >= 0 && fgets(line, sizeof line, stdin)) {
		cmd *c = parse_line(line); /*: parse_line -> parse.c parse_line */
		if (c->argc > 0 && !streq(c->argv[0], "#")) /*: streq -> sh.h streq */
			s->status = run_cmd(s, c); /*: run_cmd -> run_cmd */
		cmd_free(c); /*: cmd_free -> parse.c cmd_free */
	}
}

int main(void)
{
	sh s = { .out = stdout, .prompt = prompt };
	loop(&s); /*: loop -> loop */
	do_exit(&s, 1, NULL); /*: do_exit -> builtin.c do_exit */
	return s.status;
}
