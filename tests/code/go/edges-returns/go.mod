module example.com/returns
