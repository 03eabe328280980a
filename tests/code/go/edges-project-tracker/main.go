package main

import (
	"context"
	"errors"
	"fmt"

	"example.net/tracker/issue"
	"example.net/tracker/store"
)

type admin string

func (a admin) Login() string { return string(a) }

func (admin) Admin() bool { return true }

type server struct {
	*store.Store
	me     issue.User
	routes map[string]func(context.Context, []string) error
}

func (s *server) route() {
	s.routes = map[string]func(context.Context, []string) error{
		"add":   s.add,
		"close": func(ctx context.Context, args []string) error { return s.close(ctx, 1) }, //: close -> server.close
	}
}

func (s *server) add(ctx context.Context, args []string) error {
	i, err := s.Add(ctx, issue.Label{Name: args[0]}) //: Add -> store/store.go Store.Add
	if err != nil {
		return err
	}
	fmt.Println(i.Labels.Names(), i.Labels[0].Is("x")) //: Names -> issue/issue.go Labels.Names; Is -> issue/issue.go Label.Is
	return nil
}

func (s *server) close(ctx context.Context, n issue.Number) error {
	err := s.Store.Close(ctx, n, s.me) //: Close -> store/store.go Store.Close
	var ie *issue.Error
	if errors.As(err, &ie) && ie.Temporary() { //: Temporary -> issue/issue.go Error.Temporary
		return fmt.Errorf("%s", ie.Error()) //: Error -> issue/issue.go Error.Error
	}
	if e, ok := err.(*issue.Error); ok {
		return e.Unwrap() //: Unwrap -> issue/issue.go Error.Unwrap
	}
	switch e := errors.Unwrap(err).(type) {
	case *issue.Error:
		e.Temporary() //: Temporary -> issue/issue.go Error.Temporary
	case nil:
	}
	return err
}

func main() {
	s := &server{Store: store.Memory(), me: admin("root")} //: Memory -> store/store.go Memory; admin -> admin
	s.route() //: route -> server.route
	if run, ok := s.routes["add"]; ok {
		run(context.Background(), nil)
	}
	state, err := issue.ParseState("open") //: ParseState -> issue/issue.go ParseState
	fmt.Println(state.Terminal(), err) //: Terminal -> issue/issue.go State.Terminal
	for _, i := range issue.Sorted(nil) { //: Sorted -> issue/issue.go Sorted
		i.Close(s.me) //: Close -> issue/issue.go Issue.Close
	}
	u := issue.User(admin("x")) //: User -> issue/issue.go User; admin -> admin
	u.Login()                   //: Login -> issue/issue.go User.Login
}
