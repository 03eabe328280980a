package conn

import "errors"

type Conn struct {
	peer *Peer
	pool Pool
}

type Peer struct{ Conns []*Conn }

type Pool map[string]*Conn

func (p Pool) First() *Conn { return nil }

func Dial(addr string) (c *Conn, err error) {
	return nil, errors.New("x")
}

func MustDial(addr string) *Conn {
	c, err := Dial(addr) //: Dial -> Dial
	if err != nil {
		panic(err)
	}
	return c
}

func (c *Conn) Peer() (*Peer, bool)  { return c.peer, true }
func (c *Conn) Send(b []byte) error  { return nil }
func (p *Peer) Conn(i int) *Conn     { return p.Conns[i] }
func (p *Peer) Name() string         { return "" }
func Pair() (*Conn, *Peer)           { return nil, nil }
