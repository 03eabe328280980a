package message

import "strings"

type Headers map[string]string

func NewHeaders() Headers { return Headers{} }

func (h Headers) Get(key string) string { return h[canonical(key)] } //: canonical -> canonical

func (h Headers) Set(key, value string) Headers {
	h[canonical(key)] = value //: canonical -> canonical
	return h
}

func (h Headers) Merge(other Headers) Headers {
	for k, v := range other {
		h.Set(k, v) //: Set -> Headers.Set
	}
	return h
}

func canonical(key string) string { return strings.ToLower(key) }

type Message struct {
	Headers
	id   ID
	body []byte
}

type ID string

func (i ID) Short() string { return string(i[:8]) }

func New(topic string, body []byte) *Message {
	m := &Message{Headers: NewHeaders(), id: newID(topic), body: body} //: NewHeaders -> NewHeaders; newID -> newID
	m.Set("topic", topic).Set("v", "1")                               //: Set -> Headers.Set; Set -> Headers.Set
	return m
}

func newID(seed string) ID { return ID(seed) } //: ID -> ID

func (m *Message) ID() ID { return m.id }

func (m *Message) Topic() string { return m.Get("topic") } //: Get -> Headers.Get
