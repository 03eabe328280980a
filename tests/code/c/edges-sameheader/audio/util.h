int util_gain(int n);
