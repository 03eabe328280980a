module example.com/functional
