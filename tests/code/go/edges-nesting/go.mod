module example.com/nesting
