package renamed

import "github.com/acme/renamed/go-yaml"

func other() (*yaml.Decoder, error) {
	yaml.Marshal(1) //: Marshal -> go-yaml/yaml.go Marshal
	use()           //: use -> use.go use
	dec, err := another() //: another -> another
	dec.Decode(1)         //: Decode -> go-yaml/yaml.go Decoder.Decode
	return dec, err
}

func another() (dec *yaml.Decoder, err error) { return }
