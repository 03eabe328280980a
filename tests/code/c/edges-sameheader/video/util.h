int util_blend(int n);
