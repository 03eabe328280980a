module example.com/selectors
