package service

import (
	"shop/domain"
	"shop/memory"
	pg "shop/sql"
)

type Service struct {
	repo  domain.Repo
	cache domain.Repo
	sql   *pg.Repo
}

func New(r domain.Repo) *Service {
	s := &Service{repo: r, cache: memory.New()} //: New -> memory/memory.go New
	s.sql = pg.New(nil)                         //: New -> sql/sql.go New
	return s
}

func (s *Service) Register(id string) error {
	u, err := s.repo.Find(domain.ID(id)) //: Find -> domain/user.go Repo.Find; ID -> domain/user.go ID
	if err != nil {
		return err
	}
	if err = u.Validate(); err != nil { //: Validate -> domain/user.go User.Validate
		return err
	}
	all, _ := s.cache.All() //: All -> domain/user.go Repo.All
	for _, one := range all {
		one.Validate() //: Validate -> domain/user.go User.Validate
	}
	all[0].Email.Valid() //: Valid -> domain/user.go Email.Valid
	s.sql.Save(u)        //: Save -> sql/sql.go Repo.Save
	return s.repo.Save(u) //: Save -> domain/user.go Repo.Save
}
