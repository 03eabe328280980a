package main

import (
	"bytes"
	"container/list"
	"errors"
	"net/http"
	"os"
	"strings"

	"example.com/ns/cache"
	"example.com/ns/queue"
	"github.com/some/lib"
	thirdnew "github.com/third/party"
)

func New() int { return 1 }

func main() {
	errors.New("x")       //: New -> ?
	list.New().Len()      //: New -> ?; Len -> ?
	cache.New().Get("x")  //: New -> cache/cache.go New; Get -> cache/cache.go Cache.Get
	queue.New(1).Get()    //: New -> queue/queue.go New; Get -> queue/queue.go Queue.Get
	New()                 //: New -> New
	lib.New().Get("x")    //: New -> ?; Get -> ?
	thirdnew.New().Take() //: New -> ?; Take -> ?
	http.Get("u")         //: Get -> ?
	resp, _ := http.Get("u") //: Get -> ?
	resp.Header.Get("x")     //: Get -> ?
	var buf bytes.Buffer
	buf.String()             //: String -> ?
	strings.NewReader("x").Len() //: NewReader -> ?; Len -> ?
	os.Args[0:1]
	x := lib.Thing()   //: Thing -> ?
	x.Unique()         //: Unique -> ?
	x.Field.Take(1)    //: Take -> ?
	client := &http.Client{}
	client.Do(nil)     //: Do -> ?
	unknown.Unique()   //: Unique -> ?
}

func anon(v interface{ Get() string }, w interface{}, e error) {
	v.Get()   //: Get -> ?
	e.Error() //: Error -> ?
	w.(interface{ Unique() int }).Unique() //: Unique -> ?
	if s, ok := w.(fmtStringer); ok {
		s.String() //: String -> fmtStringer.String
	}
}

type fmtStringer interface{ String() string }

type errT struct{}

func (e *errT) Error() string { return "" }
