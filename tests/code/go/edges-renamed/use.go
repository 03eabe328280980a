package renamed

import (
	"encoding/json"
	yaml "github.com/acme/renamed/go-yaml"
	iy "github.com/acme/renamed/internal/yaml"
	util3 "github.com/acme/renamed/v3/util"
	jsonx "encoding/json"
)

func use() {
	d := yaml.NewDecoder() //: NewDecoder -> go-yaml/yaml.go NewDecoder
	d.Decode(nil)          //: Decode -> go-yaml/yaml.go Decoder.Decode
	yaml.Marshal(nil)      //: Marshal -> go-yaml/yaml.go Marshal
	iy.Marshal()           //: Marshal -> internal/yaml/yaml.go Marshal
	util3.Marshal(nil)     //: Marshal -> v3/util/util.go Marshal
	json.Marshal(nil)      //: Marshal -> ?
	jsonx.NewDecoder(nil).Decode(nil) //: NewDecoder -> ?; Decode -> ?
	util3.T{}.M()          //: M -> v3/util/util.go T.M
	var t util3.T
	t.M()                  //: M -> v3/util/util.go T.M
	x := struct{ util3.T }{}
	x.M()                  //: M -> v3/util/util.go T.M (missed)
}
