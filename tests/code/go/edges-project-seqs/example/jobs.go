package main

import (
	"fmt"
	"strings"
	"time"

	"seqs"
)

type Job struct {
	Name string
	Due  Date
	Deps []*Job
}

type Date struct{ time.Time }

func (d Date) Label() string { return d.Format("2006") }

func (d Date) Later(days int) Date { return Date{d.AddDate(0, 0, days)} }

func (j *Job) Less(other *Job) bool { return j.Due.Before(other.Due.Time) }

func (j *Job) Title() string { return strings.Title(j.Name) }

func (j *Job) Urgent() bool { return j.Due.Later(1).Label() == "x" } //: Later -> Date.Later; Label -> Date.Label

type byName []*Job

func (b byName) Len() int { return len(b) }

func (b byName) first() *Job { return b[0] }

func main() {
	jobs := seqs.Of(&Job{Name: "a"}, &Job{Name: "b"}) //: Of -> seq.go Of
	urgent := jobs.Filter((*Job).Urgent)              //: Filter -> seq.go Seq.Filter
	if job, ok := urgent.First(); ok {                //: First -> seq.go Seq.First
		fmt.Println(job.Title()) //: Title -> Job.Title (missed)
	}
	late := jobs.Filter(func(j *Job) bool { return !j.Urgent() }) //: Filter -> seq.go Seq.Filter; Urgent -> Job.Urgent
	late.Each(func(i int, j *Job) {                               //: Each -> seq.go Seq.Each
		fmt.Println(i, j.Due.Label()) //: Label -> Date.Label
	})
	dates := seqs.Map(jobs, func(j *Job) Date { return j.Due.Later(2) }) //: Map -> seq.go Map; Later -> Date.Later
	fmt.Println(dates.At(0).Label())                                    //: At -> seq.go Seq.At; Label -> Date.Label (missed)
	for year, group := range seqs.Group(jobs, func(j *Job) string { return j.Due.Label() }) { //: Group -> seq.go Group; Label -> Date.Label
		fmt.Println(year, group.Len()) //: Len -> seq.go Seq.Len
	}
	var h seqs.Heap[*Job]
	for _, job := range jobs.Slice() { //: Slice -> seq.go Seq.Slice
		h.Push(job) //: Push -> heap.go Heap.Push
		job.Urgent() //: Urgent -> Job.Urgent (missed)
	}
	h.Peek().Deps[0].Title() //: Peek -> heap.go Heap.Peek; Title -> Job.Title
	next := h.Pop()          //: Pop -> heap.go Heap.Pop
	next.Due.Later(1)        //: Later -> Date.Later
	pair := seqs.NewPair(next, dates) //: NewPair -> seq.go NewPair
	pair.Key.Title()                  //: Title -> Job.Title (missed)
	pair.Value.Len()                  //: Len -> seq.go Seq.Len (missed)
	sorted := byName(seqs.SortBy(jobs, func(j *Job) string { return j.Title() }).Slice()) //: byName -> byName; SortBy -> seq.go SortBy; Title -> Job.Title; Slice -> seq.go Seq.Slice
	sorted.first().Title() //: first -> byName.first; Title -> Job.Title
	title := (*Job).Title
	title(next)
}
