#ifdef __cplusplus
extern "C" {
#endif
int api_init(int flags);
int api_run(int n);
void api_unwritten(void);
#ifdef __cplusplus
}
#endif
