package selectors

type Leaf struct{ n int }

func (l *Leaf) Touch() *Leaf { return l }
func (l Leaf) Kids() []Leaf  { return nil }

type Tree struct {
	byName  map[string][]*Leaf
	grid    [][]Leaf
	pairs   map[string]map[int]*Leaf
	fixed   [4]Leaf
	ptr     **Leaf
	anon    struct{ inner Leaf }
	walk    func(*Leaf) *Leaf
	results chan []Leaf
}

var (
	root  = &Tree{}
	other Tree
	leaf  *Leaf
)

func (t *Tree) All() (leaves []*Leaf, err error) {
	leaves[0].Touch()                  //: Touch -> Leaf.Touch
	t.byName["a"][0].Touch()           //: Touch -> Leaf.Touch
	t.grid[0][1].Touch()               //: Touch -> Leaf.Touch
	t.pairs["x"][3].Touch()            //: Touch -> Leaf.Touch
	t.fixed[2].Touch()                 //: Touch -> Leaf.Touch
	t.fixed[1:2][0].Touch()            //: Touch -> Leaf.Touch
	t.anon.inner.Touch()               //: Touch -> Leaf.Touch
	t.walk(nil).Touch()                //: walk -> ?; Touch -> Leaf.Touch
	(*t.ptr).Touch()                   //: Touch -> Leaf.Touch
	for _, row := range t.grid {
		for _, l := range row {
			l.Touch().Touch()          //: Touch -> Leaf.Touch; Touch -> Leaf.Touch
		}
	}
	for name, leaves := range t.byName {
		for i := range leaves {
			leaves[i].Touch()          //: Touch -> Leaf.Touch
		}
		_ = name
	}
	for _, k := range (<-t.results)[0].Kids() { //: Kids -> Leaf.Kids
		k.Touch()                      //: Touch -> Leaf.Touch
	}
	root.All()                         //: All -> Tree.All
	other.All()                        //: All -> Tree.All
	leaf.Touch()                       //: Touch -> Leaf.Touch
	new(Leaf).Touch()                  //: new -> ?; Touch -> Leaf.Touch
	(&Leaf{n: 1}).Touch()              //: Touch -> Leaf.Touch
	Leaf{}.Kids()                      //: Kids -> Leaf.Kids
	all, _ := t.All()                  //: All -> Tree.All
	all[0].Touch()                     //: Touch -> Leaf.Touch
	more := append(all, leaf)
	more[0].Touch()                    //: Touch -> Leaf.Touch
	x := []*Leaf{leaf}[0]
	x.Touch()                          //: Touch -> Leaf.Touch
	func(l *Leaf) {
		l.Touch()                      //: Touch -> Leaf.Touch
	}(leaf)
	return
}

func variadic(ls ...*Leaf) {
	ls[0].Touch() //: Touch -> Leaf.Touch
	for _, l := range ls {
		l.Touch() //: Touch -> Leaf.Touch
	}
	variadic(ls...) //: variadic -> variadic
}

func returned() func() *Leaf {
	return func() *Leaf { return leaf }
}

func use() {
	returned()().Touch() //: returned -> returned; Touch -> Leaf.Touch
	f := returned()      //: returned -> returned
	f().Touch()          //: f -> ?; Touch -> Leaf.Touch
	var t Tree
	t.All() //: All -> Tree.All
	type local struct{ *Leaf }
	local{leaf}.Touch() //: Touch -> Leaf.Touch
}
