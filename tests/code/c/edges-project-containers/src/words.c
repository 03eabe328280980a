#include <stdio.h>
#include <string.h>
#include "../include/map.h"

struct total { int words; int (*seen)(const char *); };

static int shown(const char *word) { return puts(word) >= 0; }

static int add(const char *key, void *value, void *ctx)
{
	struct total *total = ctx;
	total->words += (int)(size_t)value;
	return !total->seen(key);
}

static void count(map_t *map, char *line)
{
	for (char *word = strtok(line, " "); word; word = strtok(NULL, " ")) {
		size_t n = (size_t)map_get(map, word); /*: map_get -> src/map.c map_get */
		map_put(map, word, (void *)(n + 1)); /*: map_put -> src/map.c map_put */
	}
}

int main(void)
{
	char line[256];
	map_t *map = map_new(NULL); /*: map_new -> src/map.c map_new */
	struct total total = { 0, shown };
	while (fgets(line, sizeof line, stdin))
		count(map, line); /*: count -> count */
	map_foreach(map, add, &total); /*: map_foreach -> src/map.c map_foreach */
	if (!map_has(map, "the")) /*: map_has -> include/map.h map_has */
		printf("%d\n", total.words);
	map_free(map); /*: map_free -> src/map.c map_free */
	return 0;
}
