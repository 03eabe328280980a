package main

import (
	"net/http"

	"example.com/web"
)

func main() {
	r := web.NewRouter()                        //: NewRouter -> router.go NewRouter
	r.GET("/", index).GET("/b", func(c *web.Ctx) { //: GET -> router.go Router.GET; GET -> router.go Router.GET
		c.Set("a", 1) //: Set -> pool.go Ctx.Set
	}).Use(web.Logging) //: Use -> router.go Router.Use
	http.ListenAndServe(":80", r) //: ListenAndServe -> ?
}

func index(c *web.Ctx) {
	c.Get("x") //: Get -> pool.go Ctx.Get
	c.Missing() //: Missing -> ?
}
