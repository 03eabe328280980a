package wp

import "testing"

type fakeTask struct{ n int }

func (f *fakeTask) Run(ctx any) (Result, error) { return Result{ID: f.n}, nil }

func newPool(t *testing.T, opts ...Opt) *Pool {
	t.Helper()
	p, err := New(opts...) //: New -> pool.go New
	if err != nil {
		t.Fatalf("x %v", err) //: Fatalf -> ?
	}
	return p
}

func TestPool(t *testing.T) {
	p := newPool(t, Name("x")) //: newPool -> newPool; Name -> pool.go Name
	tests := map[string]struct {
		task *fakeTask
		want Result
	}{
		"one": {&fakeTask{1}, Result{}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) { //: Run -> ?
			r, _ := tt.task.Run(nil) //: Run -> fakeTask.Run
			r.OK()                   //: OK -> pool.go Result.OK
			tt.want.OK()             //: OK -> pool.go Result.OK
			p.Submit(TaskFunc(nil))  //: Submit -> pool.go Pool.Submit; TaskFunc -> pool.go TaskFunc
		})
	}
	p.Start(nil, 2).Wait() //: Start -> pool.go Pool.Start; Wait -> ?
	for _, r := range Collect(p) { //: Collect -> pool.go Collect
		r.Stats.Errors() //: Errors -> pool.go Stats.Errors
	}
	p.Errors() //: Errors -> pool.go Stats.Errors
}
