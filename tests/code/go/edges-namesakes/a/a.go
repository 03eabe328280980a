package a

type Box struct{}

func (Box) Get() int       { return 0 }
func (Box) String() string { return "" }
func New() Box             { return Box{} }
func Error(s string)       {}
func take()                {}
