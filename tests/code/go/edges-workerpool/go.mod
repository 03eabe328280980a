module example.com/wp
