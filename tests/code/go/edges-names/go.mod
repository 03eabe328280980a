module example.com/names
