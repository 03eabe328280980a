module example.com/varinit
