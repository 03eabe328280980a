package b

import (
	"errors"
	"strings"

	"example.com/elsewhere/box"
)

type Bag struct{ b strings.Builder }

func New() Bag { return Bag{} }

func (b Bag) Len() int { return 0 }

func use(err error, x interface{ Get() int }, y box.Box) {
	New()                //: New -> New
	take()               //: take -> ?
	err.Error()          //: Error -> ?
	x.Get()              //: Get -> ?
	y.Get()              //: Get -> ?
	y.String()           //: String -> ?
	box.New().Get()      //: New -> ?; Get -> ?
	errors.New("x")      //: New -> ?
	var sb strings.Builder
	sb.Len()             //: Len -> ?
	sb.String()          //: String -> ?
	b := Bag{}
	b.b.Len()            //: Len -> ?
	b.Len()              //: Len -> Bag.Len
	unknown.Get()        //: Get -> ?
	Error("x")           //: Error -> ?
	len([]int{})         //: len -> ?
}
