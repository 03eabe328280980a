package store

type Store struct{}

func New() *Store        { return &Store{} }
func (s *Store) Get()    {}
func (s *Store) get()    {}
func Get()               {}
func (s *Store) Both() {
	s.Get() //: Get -> Store.Get
	s.get() //: get -> Store.get
	Get()   //: Get -> Get
	get()   //: get -> ?
}
