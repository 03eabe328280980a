#include "log.h"

void log(int n) {}
void log(const char* s) {}
void log(const char* s, int n) {}
