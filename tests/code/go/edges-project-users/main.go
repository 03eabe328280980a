package main

import (
	"log"
	"net/http"

	"github.com/acme/users/internal/api"
	"github.com/acme/users/internal/store"
)

type groups struct{ *store.SQL }

func must[T any](v T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return v
}

func main() {
	db := must(store.Open("x")) //: must -> must; Open -> internal/store/store.go Open
	defer db.Close()            //: Close -> internal/store/store.go SQL.Close (missed)
	var s store.Store
	defer s.Close() //: Close -> internal/store/store.go Store.Close
	server := api.New(s) //: New -> internal/api/api.go New
	_ = server
	groups{db}.Users(nil) //: Users -> internal/store/store.go SQL.Users
	log.Fatal(http.ListenAndServe(":80", nil))
}
