package store

type Store struct {
	items map[string]Value
}

func New(path string) (*Store, error) {
	helper() //: helper -> helper
	return open(path) //: open -> open
}

func open(path string) (*Store, error) { return &Store{}, nil }

func helper() {}

func (s *Store) Close() error { return nil }
