module example.com/namesakes
