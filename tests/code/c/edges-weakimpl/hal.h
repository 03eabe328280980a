void hal_init(void);
int hal_read(int pin);
void delay_ms(unsigned ms);
typedef enum { LOW, HIGH } level;
