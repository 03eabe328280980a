package main

import (
	"github.com/lib/kv"
	"example.com/app/kv2"
)

func main() {
	db := kv.Open() //: Open -> ?
	db.Get()        //: Get -> ?
	kv2.Open().Get() //: Open -> kv2/kv.go Open; Get -> kv2/kv.go DB.Get
}
