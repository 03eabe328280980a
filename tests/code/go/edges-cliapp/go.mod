module github.com/acme/cli
