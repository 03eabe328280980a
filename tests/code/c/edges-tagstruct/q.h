struct queue;
typedef struct queue queue;
queue *queue_new(void);
void queue_push(queue *q, int v);
int queue(int n);
int min(int a, int b);
