package config

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

type Target struct {
	Host string
	Port int
}

func (t Target) Address() string { return fmt.Sprintf("%s:%d", t.Host, t.Port) }

func (t *Target) Normalize() *Target {
	t.Host = lower(t.Host) //: lower -> lower
	return t
}

type Config struct {
	targets  map[string]*Target
	defaults Defaults
}

type Defaults struct{ Port int }

func (d Defaults) Apply(c *Config) {
	for _, t := range c.targets {
		if t.Port == 0 {
			t.Port = d.Port
		}
		t.Normalize() //: Normalize -> Target.Normalize
	}
}

func (c *Config) Defaults() Defaults { return c.defaults }

func (c *Config) Target(name string) (*Target, bool) {
	t, ok := c.targets[lower(name)] //: lower -> lower
	return t, ok
}

func Load(path string) (*Config, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	c := &Config{targets: make(map[string]*Target)}
	for s := bufio.NewScanner(f); s.Scan(); {
		if err := c.line(s.Text()); err != nil { //: line -> Config.line
			return nil, err
		}
	}
	if t, ok := c.Target("main"); ok { //: Target -> Config.Target
		t.Normalize() //: Normalize -> Target.Normalize
	}
	return c, nil
}

func (c *Config) line(text string) error {
	t, err := ParseTarget(text) //: ParseTarget -> ParseTarget
	if err == nil {
		c.targets[t.Host] = t.Normalize() //: Normalize -> Target.Normalize
	}
	return err
}

func ParseTarget(text string) (t Target, err error) {
	t.Host = lower(text) //: lower -> lower
	return t, nil
}

func lower(s string) string { return strings.ToLower(s) }
