package errs

import (
	"errors"
	"fmt"
)

type NotFound struct{ key string }

func (e *NotFound) Error() string   { return e.Key() } //: Key -> NotFound.Key
func (e *NotFound) Key() string     { return e.key }
func (e *NotFound) Unwrap() error   { return nil }

type Code int

func (c Code) Error() string { return fmt.Sprint(int(c)) } //: Sprint -> ?
func (c Code) Temporary() bool { return c > 1 }

func find(k string) (*NotFound, Code, error) { return nil, 0, nil }

func handle(err error) {
	var nf *NotFound
	if errors.As(err, &nf) { //: As -> ?
		nf.Key() //: Key -> NotFound.Key
	}
	if c, ok := err.(Code); ok && c.Temporary() { //: Temporary -> Code.Temporary
		return
	}
	switch e := err.(type) {
	case *NotFound:
		e.Key() //: Key -> NotFound.Key
	case Code:
		e.Temporary() //: Temporary -> Code.Temporary
	case interface{ Temporary() bool }:
		e.Temporary() //: Temporary -> ?
	}
	a, b, err := find("x") //: find -> find
	a.Key()                //: Key -> NotFound.Key
	b.Temporary()          //: Temporary -> Code.Temporary
	err.Error()            //: Error -> ?
	_, c, _ := find("y")   //: find -> find
	c.Temporary()          //: Temporary -> Code.Temporary
	wrap(&NotFound{"a"}).Error() //: wrap -> wrap; Error -> ?
	(&NotFound{}).Key()    //: Key -> NotFound.Key
	Code(3).Temporary()    //: Code -> Code; Temporary -> Code.Temporary
	const k = Code(4)      //: Code -> Code
	k.Temporary()          //: Temporary -> Code.Temporary
}

func wrap(err error) error { return fmt.Errorf("w: %w", err) } //: Errorf -> ?
