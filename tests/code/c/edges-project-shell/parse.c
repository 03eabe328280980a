#include <stdlib.h>
#include <string.h>
#include "sh.h"

static char *skip(char *p)
{
	while (*p == ' ')
		p++;
	return p;
}

static void push(cmd *c, char *word)
{
	c->argv = realloc(c->argv, (c->argc + 2) * sizeof *c->argv);
	c->argv[c->argc++] = xstrdup(word); /*: xstrdup -> util.c xstrdup */
	c->argv[c->argc] = NULL;
}

cmd *parse_line(char *line)
{
	cmd *c = xnew(cmd); /*: xnew -> sh.h xnew */
	char *bar = strchr(line, '|');
	if (bar) {
		*bar = '\0';
		c->pipe_to = parse_line(skip(bar + 1)); /*: parse_line -> parse_line; skip -> skip */
	}
	for (char *w = strtok(skip(line), " "); w; w = strtok(NULL, " ")) /*: skip -> skip */
		push(c, w); /*: push -> push */
	return c;
}

void cmd_free(cmd *c)
{
	if (!c)
		return;
	cmd_free(c->pipe_to); /*: cmd_free -> cmd_free */
	free(c->argv);
	free(c);
}
