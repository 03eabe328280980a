package model

import (
	"errors"
	"strings"
	"time"
)

type Audit struct {
	CreatedAt, UpdatedAt time.Time
}

func (a *Audit) Touch() { a.UpdatedAt = time.Now() }

func (a Audit) Age() time.Duration { return time.Since(a.CreatedAt) }

type Email string

func (e Email) Domain() string { return after(string(e), "@") } //: after -> after

func after(s, sep string) string {
	_, rest, _ := strings.Cut(s, sep)
	return rest
}

type Role uint8

const (
	Guest Role = iota
	Admin
)

func (r Role) Can(action string) bool { return r == Admin }

type User struct {
	Audit
	Name   string
	Email  Email
	Role   Role
	Groups []Group
	boss   *User
}

type Group struct {
	Name    string
	Members []*User
}

func (g Group) Has(u *User) bool {
	for _, m := range g.Members {
		if m.Same(u) { //: Same -> User.Same
			return true
		}
	}
	return false
}

func NewUser(name string) *User {
	u := new(User)
	u.Name = name
	u.Touch() //: Touch -> Audit.Touch
	return u
}

func (u *User) Same(o *User) bool { return u == o }

func (u *User) Boss() *User { return u.boss }

func (u *User) Validate() error {
	if u.Email.Domain() == "" { //: Domain -> Email.Domain
		return errors.New("email")
	}
	return nil
}

func (u *User) Can(action string) bool {
	return u.Role.Can(action) || u.boss != nil && u.boss.Role.Can(action) //: Can -> Role.Can; Can -> Role.Can
}
