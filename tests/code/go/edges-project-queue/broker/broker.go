package broker

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"example.com/queue/message"
)

var ErrClosed = errors.New("closed")

type Handler func(ctx context.Context, m *message.Message) error

type HandlerFunc = Handler

func (h Handler) Handle(ctx context.Context, m *message.Message) error {
	return h(ctx, m)
}

type Option func(*Broker)

func WithWorkers(n int) Option {
	return func(b *Broker) {
		b.workers = n
		b.log.Printf("workers %d", n) //: Printf -> Logger.Printf
	}
}

type Logger interface {
	Printf(format string, args ...any)
}

type Broker struct {
	mu      sync.RWMutex
	wg      sync.WaitGroup
	topics  map[string][]*subscription
	queue   chan *message.Message
	workers int
	log     Logger
	stats   struct {
		sent counter
	}
}

type counter int64

func (c *counter) inc() { *c++ }

func (c counter) value() int64 { return int64(c) }

type subscription struct {
	handler Handler
	filter  func(*message.Message) bool
	message.Headers
}

func New(log Logger, opts ...Option) *Broker {
	b := &Broker{topics: make(map[string][]*subscription), log: log}
	for _, opt := range opts {
		opt(b)
	}
	b.queue = make(chan *message.Message, b.workers)
	return b
}

func (b *Broker) Subscribe(topic string, h Handler) (cancel func()) {
	b.mu.Lock()
	defer b.mu.Unlock()
	s := &subscription{handler: h, Headers: message.NewHeaders()} //: NewHeaders -> message/message.go NewHeaders
	s.Set("topic", topic)                                         //: Set -> message/message.go Headers.Set
	b.topics[topic] = append(b.topics[topic], s)
	return func() { b.remove(topic, s) } //: remove -> Broker.remove
}

func (b *Broker) remove(topic string, gone *subscription) {
	subs := b.topics[topic]
	for i, s := range subs {
		if s == gone {
			b.topics[topic] = append(subs[:i], subs[i+1:]...)
		}
	}
}

func (b *Broker) Publish(m *message.Message) error {
	select {
	case b.queue <- m:
		b.stats.sent.inc() //: inc -> counter.inc
		return nil
	case <-time.After(time.Second):
		return fmt.Errorf("%s: %w", m.ID(), ErrClosed) //: ID -> message/message.go Message.ID
	}
}

func (b *Broker) Run(ctx context.Context) {
	for i := 0; i < b.workers; i++ {
		b.wg.Add(1)
		go b.work(ctx) //: work -> Broker.work
	}
	b.wg.Wait()
}

func (b *Broker) work(ctx context.Context) {
	defer b.wg.Done()
	for m := range b.queue {
		for _, s := range b.topics[m.Topic()] { //: Topic -> message/message.go Message.Topic
			if s.filter != nil && !s.filter(m) {
				continue
			}
			if err := s.handler.Handle(ctx, m); err != nil { //: Handle -> Handler.Handle
				b.log.Printf("%v", err) //: Printf -> Logger.Printf
			}
			m.Headers.Merge(s.Headers).Get("x") //: Merge -> message/message.go Headers.Merge; Get -> message/message.go Headers.Get
		}
	}
}

func (b *Broker) Sent() int64 { return b.stats.sent.value() } //: value -> counter.value
