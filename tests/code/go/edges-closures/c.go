package closures

import "sync"

type Job struct {
	mu   sync.Mutex
	done chan bool
	run  func(*Job)
}

func (j *Job) Start() {
	j.mu.Lock()
	defer j.mu.Unlock()
	go func() {
		j.work() //: work -> Job.work
	}()
	helper := func(j2 *Job) {
		j2.work() //: work -> Job.work
		j.run(j2) //: run -> ?
	}
	helper(j) //: helper -> ?
	var once sync.Once
	once.Do(func() { j.Start() }) //: Start -> Job.Start
	defer func() {
		if r := recover(); r != nil {
			report(r) //: report -> report
		}
	}()
}

func (j *Job) work() {}

func report(r interface{}) {}

func helper(j *Job) {}

var Default = &Job{}

var hook = func() { report(nil) } //: report -> report

var registry = map[string]*Job{}

func init() {
	Default.Start()      //: Start -> Job.Start
	hook()               //: hook -> ?
	helper(Default)      //: helper -> helper
	registry["x"].work() //: work -> Job.work
	func() { Default.work() }() //: work -> Job.work
}
