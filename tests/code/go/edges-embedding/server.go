package embedding

type Server struct {
	*Logger
	Named
	conn *Conn
}

type Conn struct{}

func (c *Conn) Close() error { return nil }
func (c *Conn) Log(s string) {}

func (s *Server) Run() {
	s.Log("a")        //: Log -> base.go Logger.Log
	s.Name()          //: Name -> base.go Named.Name
	s.Logger.Log("b") //: Log -> base.go Logger.Log
	s.Named.Name()    //: Name -> base.go Named.Name
	s.conn.Close()    //: Close -> Conn.Close
	s.Close()         //: Close -> Server.Close
}

func (s *Server) Close() error {
	return s.Logger.Close() //: Close -> base.go Logger.Close
}

// Outer holds a Server two levels above Logger: the nearer one wins.
type Outer struct {
	*Server
	Other
}

type Other struct{ Deep }
type Deep struct{}

func (d Deep) Log(s string) {}
func (d Deep) Dig()         {}

func use(o *Outer) {
	o.Close() //: Close -> Server.Close
	o.Dig()   //: Dig -> Deep.Dig
	o.Run()   //: Run -> Server.Run
	o.Log("") //: Log -> ?
}

// Both has two Logs at one depth: the compiler refuses the call.
type Both struct {
	Logger
	Conn
}

func both(b Both) {
	b.Log("") //: Log -> ?
}

type Wrapper struct{ Closer }

func (w Wrapper) Stop() {
	w.Close()        //: Close -> base.go Closer.Close
	w.Closer.Close() //: Close -> base.go Closer.Close
}
