#include "vm.h"

#define OP(name, ch) static int op_##name(struct vm *v) { return push(v, ch); }
#include "ops.def"
#undef OP

#define STACK(v) ((v)->stack)
#define CHECK(x) if (!(x)) panic(#x)

int push(struct vm *v, int n)
{
	CHECK(v != 0); /*: CHECK -> CHECK */
	STACK(v)[v->sp++] = n; /*: STACK -> STACK */
	return 0;
}

int step(struct vm *v)
{
	op_add(v); /*: op_add -> ? */
	vm_run(v, pop(v)); /*: vm_run -> vm_run; pop -> pop */
	return v->ops[pop(v)](v); /*: pop -> pop */
}

int pop(struct vm *v) { return likely(v->sp) ? v->stack[--v->sp] : 0; } /*: likely -> vm.h likely */

void vm_run(struct vm *v, int n)
{
	for (; n--; step(v)) /*: step -> step */
		assert(n); /*: assert -> ? */
	panic("end"); /*: panic -> panic.c panic */
}
