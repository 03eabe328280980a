package config

import (
	"encoding/json"
	"os"
)

type Config struct {
	Server Server `json:"server"`
	vals   map[string]Value
}

type Server struct{ Addr string }

func (s *Server) Normalize() { s.Addr = defaultAddr() } //: defaultAddr -> defaultAddr

type Value interface{ String() string }

type str string

func (s str) String() string { return string(s) }

func Load(path string) (*Config, error) {
	b, err := os.ReadFile(path) //: ReadFile -> ?
	if err != nil {
		return nil, err
	}
	c := new(Config)
	if err := json.Unmarshal(b, c); err != nil { //: Unmarshal -> ?
		return nil, err
	}
	c.Server.Normalize() //: Normalize -> Server.Normalize
	return c.init()      //: init -> Config.init
}

func (c *Config) init() (*Config, error) { c.vals["x"] = str("y"); return c, nil } //: str -> str

func (c *Config) Get(k string) string {
	if v, ok := c.vals[k]; ok {
		return v.String() //: String -> Value.String
	}
	return str("").String() //: str -> str; String -> str.String
}

func defaultAddr() string { return ":80" }
