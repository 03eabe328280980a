#include "../../hal.h"
static void clock_init(void) {}
void hal_init(void) { clock_init(); } /*: clock_init -> clock_init */
int hal_read(int pin) { delay_ms(1); return 0; } /*: delay_ms -> delay.c delay_ms */
