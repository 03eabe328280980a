#include <stdio.h>

/* Braces that two branches open and one closes. */
int opened_twice(int a)
{
#ifdef FAST
  if(a) {
#else
  if(a > 1) {
#endif
    a++;
  }
  return a;
}

int closed_inside(int a)
{
  if(a) {
    a++;
#ifdef LOGGING
  }
  else {
    puts("no");
#endif
  }
  return a;
}

/* A statement that goes on under a condition. */
int cut(int a)
{
  if(a
#ifdef LIMITS
     && a < 10
#endif
     )
    return 1;
  return 0;
}

/* Whole definitions in branches are all there. */
#if WINDOWS
static void stop(void) { puts("w"); }
#else
static void stop(void) { puts("u"); }
#endif

static LIB_WSD struct Global { int count; } global = { 0 };
int ZEXPORT inflate_copy(int dest) { return dest; }
unsigned sync_search OF((unsigned *have, int len));
local void once(state, init)
    int state;
    void (*init)(void);
{
  init();
}
TEST_BEGIN(test_basic) {
  once(1, stop);
}
TEST_END
