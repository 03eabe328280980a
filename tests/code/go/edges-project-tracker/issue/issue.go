package issue

import (
	"errors"
	"sort"
	"strings"
	"time"
)

type Number int

func (n Number) Next() Number { return n + 1 }

type Label struct {
	Name  string
	Color string
}

func (l Label) Is(name string) bool { return strings.EqualFold(l.Name, name) }

type Labels []Label

func (ls Labels) Has(name string) bool {
	for _, l := range ls {
		if l.Is(name) { //: Is -> Label.Is
			return true
		}
	}
	return false
}

func (ls Labels) Names() (names []string) {
	for i := range ls {
		names = append(names, ls[i].Name)
	}
	return
}

type State uint8

const (
	Open State = iota + 1
	Closed
)

func (s State) Terminal() bool { return s == Closed }

func ParseState(text string) (State, error) {
	for state, name := range names {
		if name == text && !state.Terminal() { //: Terminal -> State.Terminal
			return state, nil
		}
	}
	return 0, &Error{Op: "parse", Err: errors.New(text)}
}

var names = map[State]string{Open: "open", Closed: "closed"}

type Error struct {
	Op  string
	Err error
}

func (e *Error) Error() string { return e.Op + ": " + e.Err.Error() }

func (e *Error) Unwrap() error { return e.Err }

func (e *Error) Temporary() bool {
	var inner *Error
	return errors.As(e.Err, &inner) && inner.Temporary() //: Temporary -> Error.Temporary
}

type Comment struct {
	Author User
	Text   string
	At     time.Time
}

type User interface {
	Login() string
	Admin() bool
}

type Issue struct {
	Number   Number
	Labels   Labels
	Comments []*Comment
	state    State
	watchers map[string]User
	onChange []func(*Issue)
}

func New(n Number, labels ...Label) *Issue {
	i := &Issue{Number: n, Labels: labels, watchers: make(map[string]User)}
	i.set(Open) //: set -> Issue.set
	return i
}

func (i *Issue) set(s State) {
	i.state = s
	for _, f := range i.onChange {
		f(i)
	}
}

func (i *Issue) Close(by User) error {
	if i.state.Terminal() { //: Terminal -> State.Terminal
		return &Error{"close", errors.New("closed")}
	}
	if !by.Admin() && !i.Labels.Has("wontfix") { //: Admin -> User.Admin; Has -> Labels.Has
		return i.fail("close", by.Login()) //: fail -> Issue.fail; Login -> User.Login
	}
	defer i.notify() //: notify -> Issue.notify
	i.set(Closed)    //: set -> Issue.set
	return nil
}

func (i *Issue) fail(op, why string) *Error { return &Error{Op: op, Err: errors.New(why)} }

func (i *Issue) notify() {
	for login, user := range i.watchers {
		go func(u User) {
			_ = login + u.Login() //: Login -> User.Login
		}(user)
	}
	if last := i.Last(); last != nil && last.Author.Admin() { //: Last -> Issue.Last; Admin -> User.Admin
		i.Number.Next() //: Next -> Number.Next
	}
}

func (i *Issue) Last() *Comment {
	if n := len(i.Comments); n > 0 {
		return i.Comments[n-1]
	}
	return nil
}

type ByNumber []*Issue

func (b ByNumber) Len() int           { return len(b) }
func (b ByNumber) Less(i, j int) bool { return b[i].Number < b[j].Number.Next() } //: Next -> Number.Next
func (b ByNumber) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

func Sorted(issues map[Number]*Issue) []*Issue {
	var out ByNumber
	for number, issue := range issues {
		number.Next() //: Next -> Number.Next
		out = append(out, issue)
	}
	sort.Sort(out)
	sort.Slice(out, func(i, j int) bool { return out.Less(j, i) }) //: Less -> ByNumber.Less
	out[0].notify() //: notify -> Issue.notify
	return out
}
