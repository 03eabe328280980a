#include "util.h"
void setup(int n) { }
