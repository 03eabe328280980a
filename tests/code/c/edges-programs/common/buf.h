struct buf {
	char *data;
	int len;
};

void buf_init(struct buf *b);
int buf_add(struct buf *b, char c);
