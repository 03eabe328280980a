from todo.cli import main

main()  #: main -> todo/cli.py main
