package values

type Handler func(int) error

func (h Handler) Serve(n int) error { return h(n) } //: h -> ?

type Mux struct {
	routes  map[string]Handler
	onError func(error)
	next    Handler
	byName  map[string]func()
}

func (m *Mux) Handle(name string, h Handler) { m.routes[name] = h }

func (m *Mux) Serve(name string) {
	m.routes[name].Serve(1) //: Serve -> Handler.Serve
	m.next.Serve(2)         //: Serve -> Handler.Serve
	m.next(3)               //: next -> ?
	m.onError(nil)          //: onError -> ?
	m.byName["x"]()
	h := m.routes[name]
	h(4)       //: h -> ?
	h.Serve(5) //: Serve -> Handler.Serve
}

func next(n int) error { return nil }

func onError(err error) {}

func wire() {
	m := &Mux{next: next}
	m.Handle("a", Handler(next)) //: Handle -> Mux.Handle; Handler -> Handler
	f := m.Handle
	f("b", nil)             //: f -> ?
	(*Mux).Handle(m, "", nil) //: Handle -> Mux.Handle
	Handler.Serve(next, 1)  //: Serve -> Handler.Serve
	go m.Serve("x")         //: Serve -> Mux.Serve
	defer onError(nil)      //: onError -> onError
	go func() {
		next(1) //: next -> next
	}()
	apply(next) //: apply -> apply
}

func apply(f func(int) error) {
	f(1) //: f -> ?
}
