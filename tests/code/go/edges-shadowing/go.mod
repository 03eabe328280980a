module example.com/shadow
