module example.com/shadowed
