void setup(int n);
