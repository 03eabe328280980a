package embedding

type Logger struct{}

func (l *Logger) Log(s string) {}
func (l *Logger) Close() error { return nil }

type Closer interface {
	Close() error
}

type Named struct{ name string }

func (n Named) Name() string   { return n.name }
func (n Named) String() string { return n.Name() } //: Name -> Named.Name
