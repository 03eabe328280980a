module example.com/ds
