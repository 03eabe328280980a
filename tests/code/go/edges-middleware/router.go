package web

import "net/http"

type HandlerFunc func(*Ctx)

type Router struct {
	routes []route
	chain  []func(HandlerFunc) HandlerFunc
	pool   *pool
}

type route struct {
	path string
	h    HandlerFunc
}

func NewRouter() *Router {
	r := &Router{}
	r.pool = newPool(4) //: newPool -> pool.go newPool
	r.Use(Logging)      //: Use -> Router.Use
	return r
}

func (r *Router) Use(m func(HandlerFunc) HandlerFunc) *Router {
	r.chain = append(r.chain, m)
	return r
}

func (r *Router) GET(path string, h HandlerFunc) *Router {
	return r.add(path, h) //: add -> Router.add
}

func (r *Router) add(path string, h HandlerFunc) *Router {
	r.routes = append(r.routes, route{path, h})
	return r
}

func (r *Router) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	c := r.pool.get() //: get -> pool.go pool.get
	defer r.pool.put(c) //: put -> pool.go pool.put
	for _, rt := range r.routes {
		if rt.matches(req.URL.Path) { //: matches -> route.matches
			rt.h(c) //: h -> ?
		}
	}
	w.WriteHeader(404) //: WriteHeader -> ?
	c.reset()          //: reset -> pool.go Ctx.reset
}

func (rt route) matches(p string) bool { return rt.path == p }

func Logging(next HandlerFunc) HandlerFunc {
	return func(c *Ctx) {
		c.Set("start", now()) //: Set -> pool.go Ctx.Set; now -> pool.go now
		next(c)               //: next -> ?
		c.Get("start")        //: Get -> pool.go Ctx.Get
	}
}
