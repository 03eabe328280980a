module example.net/tracker
