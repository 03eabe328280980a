#include "hal.h"
void delay_ms(unsigned ms) { while (ms--) tick(); } /*: tick -> ? */
