"""What patinad knows of git; repository is the only pygit2."""
