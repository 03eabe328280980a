package app.web;

import app.domain.Repo;

abstract class BaseController<T, K> {
    private final Repo<T, K> repo;

    protected BaseController(Repo<T, K> repo) { this.repo = repo; }

    protected void log(String s) { System.out.println(s); }

    protected T load(K id) { return repo.get(id); } //: get -> src/main/java/app/domain/Repo.java Repo.get
}
