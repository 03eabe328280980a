static int table_find(int i)
{
	return i;
}
