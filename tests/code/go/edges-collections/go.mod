module example.com/g2
