#include "hal.h"
int main(void)
{
	hal_init(); /*: hal_init -> ? */
	delay_ms(hal_read(3)); /*: delay_ms -> delay.c delay_ms; hal_read -> ? */
	clock_init(); /*: clock_init -> ? */
}
