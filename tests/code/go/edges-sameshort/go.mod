module example.com/short
