package store_test

import (
	"testing"

	"example.com/app/internal/store"
)

func helper() {}

func TestOutside(t *testing.T) {
	helper()          //: helper -> helper
	store.New("x")    //: New -> internal/store/store.go New
	t.Run("x", nil)
}
