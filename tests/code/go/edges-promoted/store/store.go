package store

import "io"

type Base struct{ *Log }

func (b *Base) Open() error { b.Printf("open"); return nil } //: Printf -> store/log.go Log.Printf

type Reader interface {
	io.Closer
	Read(k string) []byte
}

type ReadWriter interface {
	Reader
	Write(k string, v []byte)
}

type File struct {
	Base
	rw ReadWriter
}

func (f *File) Copy(k string) {
	f.rw.Write(k, f.rw.Read(k)) //: Write -> ReadWriter.Write; Read -> Reader.Read
	f.rw.Close()                //: Close -> ?
	f.Open()                    //: Open -> Base.Open
	f.Printf("x")               //: Printf -> store/log.go Log.Printf
	f.Base.Log.Flush()          //: Flush -> store/log.go Log.Flush
}
