package stage

import (
	"context"
	"sync"
)

type Item struct{ id int }

func (i *Item) Process(ctx context.Context) error { return ctx.Err() } //: Err -> ?
func (i Item) ID() int                             { return i.id }

type Stage struct {
	in   <-chan *Item
	out  chan Item
	done chan struct{}
	wg   *sync.WaitGroup
	fns  []func(*Item)
	next *Stage
}

func Start(ctx context.Context, n int) *Stage {
	s := &Stage{out: make(chan Item, n), wg: &sync.WaitGroup{}}
	for i := 0; i < n; i++ {
		s.wg.Add(1)
		go s.loop(ctx) //: loop -> Stage.loop
	}
	go func(s2 *Stage) {
		s2.wait() //: wait -> Stage.wait
		close(s2.out)
	}(s)
	return s
}

func (s *Stage) loop(ctx context.Context) {
	defer s.wg.Done() //: Done -> ?
	for it := range s.in {
		it.Process(ctx) //: Process -> Item.Process
	}
	for {
		select {
		case it, ok := <-s.in:
			if !ok {
				return
			}
			it.Process(ctx) //: Process -> Item.Process
		case v := <-s.out:
			v.ID() //: ID -> Item.ID
		case <-ctx.Done(): //: Done -> ?
			s.stop() //: stop -> Stage.stop
		}
	}
}

func (s *Stage) wait() { s.wg.Wait() } //: Wait -> ?

func (s *Stage) stop() {
	it := <-s.in
	it.Process(nil) //: Process -> Item.Process
	(<-s.out).ID()  //: ID -> Item.ID
	s.next.next.stop() //: stop -> Stage.stop
	for _, fn := range s.fns {
		fn(it) //: fn -> ?
	}
}

func (s *Stage) Results() <-chan Item { return s.out }

func (s *Stage) Stop() (err error) {
	once.Do(s.stop) //: Do -> ?
	return
}

var once sync.Once
