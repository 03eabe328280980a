package sql

import (
	"database/sql"

	"shop/domain"
)

type Repo struct{ db *sql.DB }

func New(db *sql.DB) *Repo { return &Repo{db} }

func (r *Repo) Find(id domain.ID) (*domain.User, error) {
	row := r.db.QueryRow("x", id.String()) //: QueryRow -> ?; String -> domain/user.go ID.String
	var u domain.User
	err := row.Scan(&u) //: Scan -> ?
	u.Validate()        //: Validate -> domain/user.go User.Validate
	return &u, err
}

func (r *Repo) Save(u *domain.User) error {
	_, err := r.Find(u.ID) //: Find -> Repo.Find
	return err
}
