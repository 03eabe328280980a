package store

type Log struct{ level int }

func (l *Log) Printf(s string) {}
func (l *Log) Flush()          {}
func (l *Log) Open()           {}
