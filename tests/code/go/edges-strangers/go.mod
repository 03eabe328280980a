module example.com/ns
