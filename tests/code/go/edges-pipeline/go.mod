module example.com/pipeline
