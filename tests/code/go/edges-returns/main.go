package main

import "example.com/returns/conn"

type session struct {
	c     *conn.Conn
	peers []conn.Peer
	byID  map[int]*conn.Peer
	ch    chan *conn.Peer
}

func main() {
	c, err := conn.Dial("x") //: Dial -> conn/conn.go Dial
	c.Send(nil)              //: Send -> conn/conn.go Conn.Send
	err.Error()
	conn.MustDial("y").Send(nil) //: MustDial -> conn/conn.go MustDial; Send -> conn/conn.go Conn.Send
	p, ok := c.Peer()            //: Peer -> conn/conn.go Conn.Peer
	if ok {
		p.Conn(0).Send(nil) //: Conn -> conn/conn.go Peer.Conn; Send -> conn/conn.go Conn.Send
	}
	first, second := conn.Pair() //: Pair -> conn/conn.go Pair
	first.Send(nil)              //: Send -> conn/conn.go Conn.Send
	second.Name()                //: Name -> conn/conn.go Peer.Name
	s := &session{c: c}
	s.run() //: run -> session.run
}

func (s *session) run() {
	s.c.Send(nil) //: Send -> conn/conn.go Conn.Send
	for _, p := range s.peers {
		p.Name() //: Name -> conn/conn.go Peer.Name
	}
	for id, p := range s.byID {
		p.Name() //: Name -> conn/conn.go Peer.Name
		_ = id
	}
	for i := range s.peers {
		s.peers[i].Name() //: Name -> conn/conn.go Peer.Name
	}
	s.byID[3].Conn(1) //: Conn -> conn/conn.go Peer.Conn
	if p, ok := s.byID[4]; ok {
		p.Name() //: Name -> conn/conn.go Peer.Name
	}
	p := <-s.ch
	p.Name() //: Name -> conn/conn.go Peer.Name
	for p := range s.ch {
		p.Name() //: Name -> conn/conn.go Peer.Name
	}
	peers := make([]*conn.Peer, 0)
	peers[0].Name() //: Name -> conn/conn.go Peer.Name
	for _, c := range peers[0].Conns {
		c.Send(nil) //: Send -> conn/conn.go Conn.Send
	}
	list := []conn.Peer{{}, {}}
	for _, x := range list {
		x.Name() //: Name -> conn/conn.go Peer.Name
	}
	q := new(conn.Peer)
	q.Name() //: Name -> conn/conn.go Peer.Name
	var pool conn.Pool
	pool.First().Send(nil) //: First -> conn/conn.go Pool.First; Send -> conn/conn.go Conn.Send
	pool["x"].Send(nil)    //: Send -> conn/conn.go Conn.Send
	for _, c := range pool {
		c.Send(nil) //: Send -> conn/conn.go Conn.Send
	}
	c := s.c
	c.Send(nil) //: Send -> conn/conn.go Conn.Send
	(*c).Send(nil)  //: Send -> conn/conn.go Conn.Send
	(&conn.Peer{}).Name() //: Name -> conn/conn.go Peer.Name
	conn.Pool{}.First() //: First -> conn/conn.go Pool.First
}
