package g2

import "example.com/g2/coll"

type user struct{ name string }

func (u *user) greet() string { return u.name }
func (u user) rename(n string) user { return u }

func use(us []*user) {
	l := coll.From(us) //: From -> coll/coll.go From
	l.Add(nil)         //: Add -> coll/coll.go List.Add
	var typed coll.List[user]
	typed.First().rename("x") //: First -> coll/coll.go List.First; rename -> user.rename
	for _, u := range typed.All() { //: All -> coll/coll.go List.All
		u.rename("y").rename("z") //: rename -> user.rename; rename -> user.rename
	}
	coll.Filter(l, func(u *user) bool { return u.greet() == "" }).First() //: Filter -> coll/coll.go Filter; First -> coll/coll.go List.First; greet -> user.greet
	s := coll.Set[string]{}
	s.Put("a") //: Put -> coll/coll.go Set.Put
	coll.Keys(map[string]int{}).Has("a") //: Keys -> coll/coll.go Keys; Has -> coll/coll.go Set.Has
	ptr := &coll.List[*user]{}
	ptr.First().greet() //: First -> coll/coll.go List.First; greet -> user.greet
	lists := map[string]*coll.List[user]{}
	lists["a"].First().rename("q") //: First -> coll/coll.go List.First; rename -> user.rename
	fs := []func() *user{}
	fs[0]().greet() //: greet -> user.greet
}
