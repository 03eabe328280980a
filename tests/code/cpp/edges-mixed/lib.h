#pragma once
#ifdef __cplusplus
extern "C" {
#endif
int lib_open(const char *name);
void lib_close(int n);
#ifdef __cplusplus
}
#endif
