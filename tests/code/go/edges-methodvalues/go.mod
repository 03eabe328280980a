module example.com/mv
