package store

import (
	"context"
	"database/sql"
	"sync"

	"github.com/acme/users/internal/model"
)

type Querier interface {
	QueryContext(ctx context.Context, q string, args ...any) (*sql.Rows, error)
}

type Store interface {
	UserStore
	GroupStore
	Close() error
}

type UserStore interface {
	User(ctx context.Context, id int) (*model.User, error)
	Users(ctx context.Context) ([]*model.User, error)
}

type GroupStore interface {
	Groups(ctx context.Context, u *model.User) (map[string]model.Group, error)
}

type cache[K comparable, V any] struct {
	mu   sync.Mutex
	data map[K]V
	miss func(K) (V, error)
}

func newCache[K comparable, V any](miss func(K) (V, error)) *cache[K, V] {
	return &cache[K, V]{data: map[K]V{}, miss: miss}
}

func (c *cache[K, V]) get(k K) (V, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if v, ok := c.data[k]; ok {
		return v, nil
	}
	v, err := c.miss(k)
	if err == nil {
		c.put(k, v) //: put -> cache.put
	}
	return v, err
}

func (c *cache[K, V]) put(k K, v V) { c.data[k] = v }

type SQL struct {
	db    *sql.DB
	users *cache[int, *model.User]
}

var _ UserStore = (*SQL)(nil)

func Open(dsn string) (*SQL, error) {
	db, err := sql.Open("postgres", dsn)
	if err != nil {
		return nil, err
	}
	s := &SQL{db: db}
	s.users = newCache(s.load) //: newCache -> newCache
	return s, s.ping()         //: ping -> SQL.ping
}

func (s *SQL) ping() error { return s.db.Ping() }

func (s *SQL) load(id int) (*model.User, error) {
	u := model.NewUser("x") //: NewUser -> internal/model/model.go NewUser
	return u, u.Validate()  //: Validate -> internal/model/model.go User.Validate
}

func (s *SQL) User(ctx context.Context, id int) (*model.User, error) {
	u, err := s.users.get(id) //: get -> cache.get
	if err != nil {
		return nil, err
	}
	u.Touch() //: Touch -> internal/model/model.go Audit.Touch
	return u, nil
}

func (s *SQL) Users(ctx context.Context) (out []*model.User, err error) {
	rows, err := s.query(ctx, s.db, "SELECT id") //: query -> SQL.query
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var id int
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		u, err := s.User(ctx, id) //: User -> SQL.User
		if err != nil {
			return nil, err
		}
		out = append(out, u)
	}
	return out, rows.Err()
}

func (s *SQL) query(ctx context.Context, q Querier, text string) (*sql.Rows, error) {
	return q.QueryContext(ctx, text) //: QueryContext -> Querier.QueryContext
}

func (s *SQL) Close() error { return s.db.Close() }
