#pragma once
void die(const char *msg);
int a_main(int argc, char **argv);
int b_main(int argc, char **argv);
