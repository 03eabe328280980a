module github.com/acme/renamed
