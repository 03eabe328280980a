module example.org/deploy
