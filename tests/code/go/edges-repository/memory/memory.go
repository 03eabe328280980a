package memory

import "shop/domain"

type repo struct{ byID map[domain.ID]*domain.User }

var _ domain.Repo = (*repo)(nil)

func New() domain.Repo {
	return &repo{byID: make(map[domain.ID]*domain.User)}
}

func (r *repo) Find(id domain.ID) (*domain.User, error) {
	u := r.byID[id]
	if err := u.Validate(); err != nil { //: Validate -> domain/user.go User.Validate
		return nil, err
	}
	return u, nil
}

func (r *repo) Save(u *domain.User) error {
	r.byID[u.ID] = u
	return u.Validate() //: Validate -> domain/user.go User.Validate
}

func (r *repo) All() (out []*domain.User, err error) {
	for _, u := range r.byID {
		u.Email.Valid() //: Valid -> domain/user.go Email.Valid
		out = append(out, u)
	}
	return
}
