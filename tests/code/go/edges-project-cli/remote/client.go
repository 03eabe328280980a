package remote

import (
	"net"
	"time"

	"example.org/deploy/config"
)

type Option interface{ apply(*options) }

type options struct {
	retries int
	wait    func(int) time.Duration
}

type optionFunc func(*options)

func (f optionFunc) apply(o *options) { f(o) }

func Retry(n int) Option {
	return optionFunc(func(o *options) { //: optionFunc -> optionFunc
		o.retries = n
		o.wait = linear
	})
}

func linear(n int) time.Duration { return time.Duration(n) * time.Second }

type Client struct {
	conn net.Conn
	opts options
}

func Dial(addr string, opts ...Option) *Client {
	c := &Client{opts: options{retries: 1}}
	for _, o := range opts {
		o.apply(&c.opts) //: apply -> Option.apply
	}
	c.connect(addr) //: connect -> Client.connect
	return c
}

func (c *Client) connect(addr string) (err error) {
	c.conn, err = net.Dial("tcp", addr)
	return
}

type Result struct {
	err error
}

func (r Result) OK() bool { return r.Err() == nil } //: Err -> Result.Err

func (r Result) Err() error { return r.err }

func (c *Client) Send(t config.Target) (r Result) {
	for i := 0; i < c.opts.retries; i++ {
		if r = c.try(t.Address()); r.OK() { //: try -> Client.try; Address -> config/config.go Target.Address; OK -> Result.OK
			return r
		}
	}
	return r
}

func (c *Client) try(addr string) Result {
	_, err := c.conn.Write([]byte(addr))
	return Result{err}
}

func (c *Client) Close() error { return c.conn.Close() }
