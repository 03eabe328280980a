package main

import (
	"context"

	"example.com/pipeline/stage"
)

func main() {
	ctx, cancel := context.WithCancel(context.Background()) //: WithCancel -> ?; Background -> ?
	defer cancel() //: cancel -> ?
	s := stage.Start(ctx, 2) //: Start -> stage/stage.go Start
	defer s.Stop()           //: Stop -> stage/stage.go Stage.Stop
	for it := range s.Results() { //: Results -> stage/stage.go Stage.Results
		it.ID() //: ID -> stage/stage.go Item.ID
	}
	first := <-s.Results() //: Results -> stage/stage.go Stage.Results
	first.ID()             //: ID -> stage/stage.go Item.ID
}
