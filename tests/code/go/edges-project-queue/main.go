package main

import (
	"context"
	"log"
	"os"

	"example.com/queue/broker"
	"example.com/queue/message"
)

type app struct {
	*broker.Broker
	log *log.Logger
	seen map[message.ID]int
}

func (a *app) onOrder(ctx context.Context, m *message.Message) error {
	id := m.ID() //: ID -> message/message.go Message.ID
	a.seen[id]++
	a.log.Println(id.Short(), m.Get("v")) //: Short -> message/message.go ID.Short; Get -> message/message.go Headers.Get
	return nil
}

func main() {
	logger := log.New(os.Stderr, "", 0)
	a := &app{Broker: broker.New(logger, broker.WithWorkers(2)), log: logger} //: New -> broker/broker.go New; WithWorkers -> broker/broker.go WithWorkers
	cancel := a.Subscribe("order", a.onOrder)                                //: Subscribe -> broker/broker.go Broker.Subscribe
	defer cancel()
	a.Subscribe("audit", func(_ context.Context, m *message.Message) error { //: Subscribe -> broker/broker.go Broker.Subscribe
		a.log.Println(m.Topic()) //: Topic -> message/message.go Message.Topic
		return nil
	})
	if err := a.Publish(message.New("order", nil)); err != nil { //: Publish -> broker/broker.go Broker.Publish; New -> message/message.go New
		log.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	a.Run(ctx) //: Run -> broker/broker.go Broker.Run
	for id, n := range a.seen {
		println(id.Short(), n) //: Short -> message/message.go ID.Short
	}
}
