package org.a.repo;

public class RepoException extends RuntimeException {
    public int code() { return 1; }
}
