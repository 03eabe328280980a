static int add(int a) { return a; }

int elsewhere(int n)
{
	return add(n) + sub(n, 1); /*: add -> add; sub -> ? */
}
