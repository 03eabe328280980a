package queue

type Queue struct{}

func New(n int) *Queue { return &Queue{} }

func (q *Queue) Get() int    { return 0 }
func (q *Queue) Unique() int { return 0 }
