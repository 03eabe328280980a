struct vm { int stack[16]; int sp; int (*ops[4])(struct vm *); };
#define likely(x) __builtin_expect(!!(x), 1)
int push(struct vm *v, int n);
int pop(struct vm *v);
int step(struct vm *v);
void vm_run(struct vm *v, int n);
void panic(const char *m);
