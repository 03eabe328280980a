package main

import (
	"fmt"
	"log"

	"example.com/app/internal/store"
	utils "example.com/app/pkg/util"
	. "example.com/app/pkg/dsl"
	_ "example.com/app/pkg/side"
	"example.com/app/pkg/v2"
	"github.com/other/take"
)

func main() {
	s, err := store.New("x") //: New -> internal/store/store.go New
	if err != nil {
		log.Fatal(err)
	}
	defer s.Close()         //: Close -> internal/store/store.go Store.Close
	s.Get("k")              //: Get -> internal/store/get.go Store.Get
	utils.Take(1)           //: Take -> pkg/util/util.go Take
	take.Take(1)            //: Take -> ?
	Describe("x")           //: Describe -> pkg/dsl/dsl.go Describe
	fmt.Println(len("abc")) //: len -> ?
	version.Get()           //: Get -> pkg/v2/version.go Get
	helper()                //: helper -> helper.go helper
	store.Missing()         //: Missing -> ?
	run(s)                  //: run -> helper.go run
}
