package store

type Value struct{ text string }

func (v Value) Print() {}

func (s *Store) Get(key string) Value { return s.items[key] }

func (s *Store) Each(f func(Value)) {
	for _, v := range s.items {
		f(v)      //: f -> ?
		v.Print() //: Print -> Value.Print
	}
	helper() //: helper -> internal/store/store.go helper
}
