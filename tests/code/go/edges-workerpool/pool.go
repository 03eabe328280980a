package wp

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
)

type Task interface {
	Run(ctx context.Context) (Result, error)
}

type TaskFunc func(ctx context.Context) (Result, error)

func (f TaskFunc) Run(ctx context.Context) (Result, error) { return f(ctx) } //: f -> ?

type Result struct {
	ID    int
	Stats *Stats
}

func (r Result) OK() bool { return r.Stats.Errors() == 0 } //: Errors -> Stats.Errors

type Stats struct {
	errs atomic.Int64
	mu   sync.Mutex
	per  map[string]*Stats
}

func (s *Stats) Errors() int64 { return s.errs.Load() } //: Load -> ?

func (s *Stats) child(n string) *Stats {
	s.mu.Lock()
	defer s.mu.Unlock()
	if c, ok := s.per[n]; ok {
		return c.child(n) //: child -> Stats.child
	}
	c := &Stats{}
	s.per[n] = c
	return c
}

type Pool struct {
	tasks   chan Task
	results chan Result
	opts    options
	Stats
}

type options struct {
	name  string
	onErr func(error)
	log   func(string, ...any)
}

type Opt func(o *options)

func Name(n string) Opt { return func(o *options) { o.name = n } }

func New(opts ...Opt) (p *Pool, err error) {
	p = &Pool{tasks: make(chan Task), results: make(chan Result, 4)}
	for _, o := range opts {
		o(&p.opts) //: o -> ?
	}
	p.opts.log("made") //: log -> ?
	return p, p.validate() //: validate -> Pool.validate
}

func (p *Pool) validate() error {
	if p.opts.name == "" {
		return fmt.Errorf("no name") //: Errorf -> ?
	}
	return nil
}

func (p *Pool) Submit(t Task) { p.tasks <- t }

func (p *Pool) Start(ctx context.Context, n int) *sync.WaitGroup {
	var wg sync.WaitGroup
	for i := 0; i < n; i++ {
		wg.Add(1) //: Add -> ?
		go func(id int) {
			defer wg.Done() //: Done -> ?
			p.work(ctx, id) //: work -> Pool.work
		}(i)
	}
	return &wg
}

func (p *Pool) work(ctx context.Context, id int) {
	for t := range p.tasks {
		res, err := t.Run(ctx) //: Run -> Task.Run
		if err != nil {
			p.opts.onErr(err)         //: onErr -> ?
			p.child("w").errs.Add(1)  //: child -> Stats.child; Add -> ?
			continue
		}
		if !res.OK() { //: OK -> Result.OK
			res.Stats.child("x") //: child -> Stats.child
		}
		p.results <- res
	}
}

func Collect(p *Pool) (all []Result) {
	for {
		select {
		case r := <-p.results:
			r.OK() //: OK -> Result.OK
			all = append(all, r)
		default:
			all[len(all)-1].OK() //: OK -> Result.OK
			return
		}
	}
}
