module example.com/plug
