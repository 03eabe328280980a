module example.com/opt
