package web

import (
	"sync"
	"time"
)

type Ctx struct {
	vals map[string]interface{}
	mu   sync.RWMutex
}

func (c *Ctx) Set(k string, v interface{}) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.vals[k] = v
}

func (c *Ctx) Get(k string) interface{} {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.vals[k]
}

func (c *Ctx) reset() { c.vals = nil }

type pool struct{ p sync.Pool }

func newPool(n int) *pool {
	pl := new(pool)
	pl.p.New = func() interface{} { return &Ctx{} }
	for i := 0; i < n; i++ {
		pl.put(&Ctx{}) //: put -> pool.put
	}
	return pl
}

func (pl *pool) get() *Ctx { return pl.p.Get().(*Ctx) } //: Get -> ?

func (pl *pool) put(c *Ctx) {
	c.reset()   //: reset -> Ctx.reset
	pl.p.Put(c) //: Put -> ?
}

func now() time.Time { return time.Now() } //: Now -> ?
