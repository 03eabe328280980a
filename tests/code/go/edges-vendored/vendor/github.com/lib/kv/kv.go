package kv

type DB struct{}

func (*DB) Get() {}
func Open() *DB { return &DB{} }
