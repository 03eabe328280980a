package api

import (
	"encoding/json"
	"net/http"
	"strconv"

	"github.com/acme/users/internal/model"
	"github.com/acme/users/internal/store"
)

type Server struct {
	store store.Store
	mux   *http.ServeMux
	only  func(*model.User) bool
}

type middleware func(http.Handler) http.Handler

func chain(h http.Handler, ms ...middleware) http.Handler {
	for _, m := range ms {
		h = m(h)
	}
	return h
}

func New(s store.Store) *Server {
	srv := &Server{store: s, mux: http.NewServeMux()}
	srv.routes() //: routes -> Server.routes
	return srv
}

func (s *Server) routes() {
	s.mux.HandleFunc("/user", s.handle(s.getUser)) //: handle -> Server.handle
	s.mux.Handle("/users", chain(s.handle(s.listUsers), logged, s.auth("admin"))) //: chain -> chain; handle -> Server.handle; auth -> Server.auth
}

type apiError struct {
	status int
	err    error
}

func (e apiError) Error() string { return e.err.Error() }

func (e apiError) write(w http.ResponseWriter) { http.Error(w, e.Error(), e.status) } //: Error -> ?; Error -> apiError.Error

func (s *Server) handle(f func(w http.ResponseWriter, r *http.Request) *apiError) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := f(w, r); err != nil {
			err.write(w) //: write -> apiError.write
		}
	}
}

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r)
	})
}

func (s *Server) auth(role string) middleware {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			u, err := s.user(r) //: user -> Server.user
			if err != nil || !u.Can(role) { //: Can -> internal/model/model.go User.Can
				fail(http.StatusForbidden, err).write(w) //: fail -> fail; write -> apiError.write
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func fail(status int, err error) *apiError { return &apiError{status, err} }

func (s *Server) user(r *http.Request) (*model.User, error) {
	id, err := strconv.Atoi(r.FormValue("id"))
	if err != nil {
		return nil, err
	}
	return s.store.User(r.Context(), id) //: User -> internal/store/store.go UserStore.User
}

func (s *Server) getUser(w http.ResponseWriter, r *http.Request) *apiError {
	u, err := s.user(r) //: user -> Server.user
	if err != nil {
		return fail(404, err) //: fail -> fail
	}
	if boss := u.Boss(); boss != nil && boss.Boss().Can("x") { //: Boss -> internal/model/model.go User.Boss; Boss -> internal/model/model.go User.Boss; Can -> internal/model/model.go User.Can
		w.Header().Set("boss", boss.Email.Domain()) //: Domain -> internal/model/model.go Email.Domain
	}
	groups, err := s.store.Groups(r.Context(), u) //: Groups -> internal/store/store.go GroupStore.Groups
	for name, group := range groups {
		w.Header().Add(name, strconv.FormatBool(group.Has(u))) //: Has -> internal/model/model.go Group.Has
	}
	return encode(w, u) //: encode -> encode
}

func (s *Server) listUsers(w http.ResponseWriter, r *http.Request) *apiError {
	users, err := s.store.Users(r.Context()) //: Users -> internal/store/store.go UserStore.Users
	if err != nil {
		return fail(500, err) //: fail -> fail
	}
	names := mapped(filtered(users, s.only), func(u *model.User) string { return u.Email.Domain() }) //: mapped -> mapped; filtered -> filtered; Domain -> internal/model/model.go Email.Domain
	if first := users[0]; first.Groups[0].Has(first) { //: Has -> internal/model/model.go Group.Has
		_ = first.Audit.Age() //: Age -> internal/model/model.go Audit.Age
	}
	return encode(w, names) //: encode -> encode
}

func encode[T any](w http.ResponseWriter, v T) *apiError {
	if err := json.NewEncoder(w).Encode(v); err != nil {
		return fail(500, err) //: fail -> fail
	}
	return nil
}

func filtered[T any](in []T, keep func(T) bool) (out []T) {
	for _, x := range in {
		if keep(x) {
			out = append(out, x)
		}
	}
	return
}

func mapped[A, B any](in []A, f func(A) B) []B {
	out := make([]B, len(in))
	for i, x := range in {
		out[i] = f(x)
	}
	return out
}
