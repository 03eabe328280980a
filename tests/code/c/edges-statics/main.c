#include <stdio.h>
#include "list.h"

int map_get(int key);

int main(int argc, char **argv)
{
	printf("%d\n", map_get(3)); /*: printf -> ?; map_get -> map.c map_get */
	check(1); /*: check -> ? */
	grow(0); /*: grow -> ? */
	undefined_thing(); /*: undefined_thing -> ? */
	return list_len(0); /*: list_len -> list.c list_len */
}
