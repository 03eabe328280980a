use super::{Cache, LoadError, Lru, Policy};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    pub url: String,
    body: Vec<u8>,
}

impl Page {
    pub fn fetch(url: &str) -> Result<Page, LoadError> {
        url.strip_prefix("http://").map(|host| Page { url: host.into(), body: vec![] }).ok_or(LoadError::Missing)
    }
    pub fn size(&self) -> usize {
        self.body.len()
    }
    pub fn title(&self) -> Option<&str> {
        std::str::from_utf8(&self.body).ok()?.lines().next()
    }
}

pub struct SharedCache {
    inner: Arc<Mutex<Cache<String, Page, Lru<String>>>>,
    stats: Arc<RwLock<Stats>>,
}

#[derive(Default)]
struct Stats {
    loads: u32,
    last: Option<Page>,
}

impl Stats {
    fn loaded(&mut self, page: &Page) {
        self.loads += 1;
        self.last.replace(page.clone());
    }
    fn last_size(&self) -> usize {
        self.last.as_ref().map(|p| p.size()).unwrap_or(0) //: size -> Page.size
    }
}

impl SharedCache {
    pub fn new(capacity: usize) -> Self {
        let cache = Cache::with_policy(Lru::new(capacity)).loading(|url: &String| Page::fetch(url)); //: with_policy -> src/lib.rs Cache.with_policy; new -> src/policy.rs Lru.new; loading -> src/lib.rs Cache.loading; fetch -> Page.fetch
        SharedCache { inner: Arc::new(Mutex::new(cache)), stats: Default::default() }
    }

    fn lock(&self) -> MutexGuard<'_, Cache<String, Page, Lru<String>>> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn size(&self, url: &str) -> Result<usize, LoadError> {
        let mut cache = self.lock(); //: lock -> SharedCache.lock
        let page = cache.load(url.to_owned())?; //: load -> src/lib.rs Cache.load
        self.stats.write().unwrap().loaded(page); //: loaded -> Stats.loaded
        let size = page.size(); //: size -> Page.size
        if cache.get("x").is_some_and(|page| page.title().is_some()) { //: get -> src/lib.rs Cache.get; title -> Page.title
            return Ok(0);
        }
        Ok(size)
    }

    pub fn report(&self) -> String {
        let stats = self.stats.read().unwrap();
        let cache = self.lock(); //: lock -> SharedCache.lock
        let largest = cache.iter().map(|(_, page)| page.size()).max(); //: iter -> src/lib.rs Cache.iter; size -> Page.size
        let mut titles: Vec<_> = cache.iter().filter_map(|(_, page)| page.title()).collect(); //: iter -> src/lib.rs Cache.iter; title -> Page.title
        titles.sort();
        format!("{:?} {} {}", largest, stats.last_size(), cache.hits()) //: last_size -> Stats.last_size; hits -> src/lib.rs Cache.hits
    }
}

impl Clone for SharedCache {
    fn clone(&self) -> Self {
        SharedCache { inner: Arc::clone(&self.inner), stats: self.stats.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Unbounded;

    fn shared() -> SharedCache {
        SharedCache::new(2) //: new -> SharedCache.new
    }

    #[test]
    fn loads() {
        let cache = shared(); //: shared -> tests.shared
        let copy = cache.clone(); //: clone -> SharedCache.clone
        assert_eq!(copy.size("http://x"), Ok(0)); //: size -> SharedCache.size
        let handle = std::thread::spawn(move || cache.report()); //: report -> SharedCache.report
        assert!(handle.join().unwrap().contains("x"));
        let error = copy.size("ftp").unwrap_err(); //: size -> SharedCache.size
        assert!(error.is_missing()); //: is_missing -> src/lib.rs LoadError.is_missing
    }

    #[test]
    fn names() {
        let plain: Cache<u32, Page> = Cache::unbounded(); //: unbounded -> src/lib.rs Cache.unbounded
        drop(plain);
        let policies: [&dyn Policy<u8>; 2] = [&Lru::new(1), &Unbounded]; //: new -> src/policy.rs Lru.new
        for policy in policies.iter() {
            println!("{}", policy.name()); //: name -> src/policy.rs Policy.name
        }
    }
}
