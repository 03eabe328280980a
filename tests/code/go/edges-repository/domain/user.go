package domain

import "fmt"

type ID string

func (id ID) String() string { return string(id) }

func (id ID) Empty() bool { return len(id) == 0 }

type User struct {
	ID    ID
	Email Email
	Tags  []Tag
	Meta  map[string]*Meta
}

type Email struct{ addr string }

func (e Email) Valid() bool { return e.addr != "" }

type Tag struct{ Name string }

func (t Tag) Upper() Tag { return t }

type Meta struct{}

func (m *Meta) Touch() {}

func (u *User) Validate() error {
	if u.ID.Empty() || !u.Email.Valid() { //: Empty -> ID.Empty; Valid -> Email.Valid
		return fmt.Errorf("bad %s", u.ID.String()) //: String -> ID.String; Errorf -> ?
	}
	for i := range u.Tags {
		u.Tags[i].Upper().Upper() //: Upper -> Tag.Upper; Upper -> Tag.Upper
	}
	for k, m := range u.Meta {
		_ = k
		m.Touch() //: Touch -> Meta.Touch
	}
	u.Meta["x"].Touch() //: Touch -> Meta.Touch
	if m, ok := u.Meta["y"]; ok {
		m.Touch() //: Touch -> Meta.Touch
	}
	return nil
}

type Repo interface {
	Find(id ID) (*User, error)
	Save(u *User) error
	All() ([]*User, error)
}
