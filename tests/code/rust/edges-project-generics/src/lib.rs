pub mod cache;
pub mod model;

use cache::{Cache, Loader};
use model::{Id, Post, User};

pub struct UserLoader;

impl Loader for UserLoader {
    type Key = Id;
    type Value = User;
    fn load(&self, key: &Id) -> User {
        User::with_id(key.clone()) //: with_id -> src/model.rs User.with_id; clone -> src/model.rs Id.clone
    }
}

pub fn users() -> Cache<UserLoader> {
    Cache::new(UserLoader) //: new -> src/cache.rs Cache.new
}

pub fn show(cache: &mut Cache<UserLoader>, posts: &[Post]) {
    let user = cache.get(Id::new(1)); //: get -> src/cache.rs Cache.get; new -> src/model.rs Id.new
    user.greet(); //: greet -> src/model.rs User.greet (missed)
    cache.loader().load(&Id(3)).greet(); //: loader -> src/cache.rs Cache.loader; load -> UserLoader.load; Id -> src/model.rs Id; greet -> src/model.rs User.greet
    posts.iter().map(Post::author).for_each(|u| u.greet()); //: iter -> ?; map -> ?; for_each -> ?; greet -> src/model.rs User.greet
    posts.iter().map(|p| p.author()).for_each(|u| u.greet()); //: iter -> ?; map -> ?; author -> src/model.rs Post.author; for_each -> ?; greet -> src/model.rs User.greet
    if let [first, .., last] = posts {
        first.author().greet(); //: author -> src/model.rs Post.author; greet -> src/model.rs User.greet
        last.author(); //: author -> src/model.rs Post.author
    }
    let names: Vec<String> = posts.iter().filter_map(|p| p.editor()).map(|e| e.greet()).collect(); //: iter -> ?; filter_map -> ?; editor -> src/model.rs Post.editor; map -> ?; greet -> src/model.rs User.greet; collect -> ?
    let first = posts.first().and_then(|p| p.editor()).unwrap_or_else(|| posts[0].author()); //: first -> ?; and_then -> ?; editor -> src/model.rs Post.editor; unwrap_or_else -> ?; author -> src/model.rs Post.author
    first.greet(); //: greet -> src/model.rs User.greet
    for (i, post) in posts.iter().enumerate() { //: iter -> ?; enumerate -> ?
        post.author(); //: author -> src/model.rs Post.author
    }
    let wrapped = wrap(User::with_id(Id::new(4))); //: wrap -> wrap; with_id -> src/model.rs User.with_id; new -> src/model.rs Id.new
    wrapped.inner.greet(); //: greet -> src/model.rs User.greet (missed)
    wrapped.into_inner().greet(); //: into_inner -> Wrapped.into_inner; greet -> src/model.rs User.greet (missed)
}

pub struct Wrapped<T> {
    inner: T,
}

impl<T> Wrapped<T> {
    pub fn into_inner(self) -> T {
        self.inner
    }
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Wrapped<U> {
        wrap(f(self.inner)) //: wrap -> wrap; f -> ?
    }
}

impl Wrapped<User> {
    pub fn greet(&self) {
        self.inner.greet(); //: greet -> src/model.rs User.greet
    }
}

fn wrap<T>(inner: T) -> Wrapped<T> {
    Wrapped { inner }
}
