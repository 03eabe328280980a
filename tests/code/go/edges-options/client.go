package opt

import "time"

type Client struct {
	cfg   Config
	hooks []Hook
	onErr func(error) func()
}

type Config struct {
	Timeout time.Duration
	Retry   RetryPolicy
}

type RetryPolicy struct{ max int }

func (p RetryPolicy) Next() RetryPolicy { return p }

type Hook func(*Client) error

func (h Hook) Run(c *Client) error { return h(c) } //: h -> ?

type Option interface{ apply(*Config) }

type optionFunc func(*Config)

func (f optionFunc) apply(c *Config) { f(c) } //: f -> ?

func WithRetry(n int) Option {
	return optionFunc(func(c *Config) { //: optionFunc -> optionFunc
		c.Retry = newPolicy(n) //: newPolicy -> newPolicy
		c.Retry.Next().Next()  //: Next -> RetryPolicy.Next; Next -> RetryPolicy.Next
	})
}

func newPolicy(n int) RetryPolicy { return RetryPolicy{n} }

func New(opts ...Option) (*Client, error) {
	var cfg Config
	for _, o := range opts {
		o.apply(&cfg) //: apply -> Option.apply
	}
	c := &Client{cfg: cfg}
	for _, h := range c.hooks {
		if err := h.Run(c); err != nil { //: Run -> Hook.Run
			c.onErr(err)() //: onErr -> ?
			return nil, err
		}
	}
	return c, nil
}

func (c *Client) do() func() error {
	return func() error { return c.ping() } //: ping -> Client.ping
}

func (c *Client) ping() error { return nil }

func Must(c *Client, err error) *Client {
	if err != nil {
		panic(err) //: panic -> ?
	}
	return c
}

func use() {
	c := Must(New(WithRetry(3))) //: Must -> Must; New -> New; WithRetry -> WithRetry
	c.do()()                     //: do -> Client.do
	c.cfg.Retry.Next()           //: Next -> RetryPolicy.Next
	factory()().ping()           //: factory -> factory; ping -> Client.ping
	defer timer("x")()           //: timer -> timer
}

func factory() func() *Client { return func() *Client { return nil } }

func timer(s string) func() { return func() { tick() } } //: tick -> tick

func tick() {}
