module github.com/acme/users
