#pragma once
#include "filter.h"
struct buffer buffer_copy(const struct buffer *b);
float buffer_diff(const struct buffer *a, const struct buffer *b);
void buffer_free(struct buffer *b);
extern void normalize(struct buffer *b);
