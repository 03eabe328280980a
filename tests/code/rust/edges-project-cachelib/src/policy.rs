use std::collections::VecDeque;

pub trait Policy<K> {
    fn used(&mut self, key: &K);
    fn evict(&mut self, incoming: &K) -> Option<K>;
    fn name(&self) -> &'static str {
        std::any::type_name::<Self>()
    }
}

#[derive(Debug, Default)]
pub struct Unbounded;

impl<K> Policy<K> for Unbounded {
    fn used(&mut self, _: &K) {}
    fn evict(&mut self, _: &K) -> Option<K> {
        None
    }
}

#[derive(Debug)]
pub struct Lru<K> {
    order: VecDeque<K>,
    capacity: usize,
}

impl<K: PartialEq + Clone> Lru<K> {
    pub fn new(capacity: usize) -> Self {
        Lru { order: VecDeque::with_capacity(capacity), capacity }
    }
    fn full(&self) -> bool {
        self.order.len() >= self.capacity
    }
    fn position(&self, key: &K) -> Option<usize> {
        self.order.iter().position(|k| k == key)
    }
}

impl<K: PartialEq + Clone> Policy<K> for Lru<K> {
    fn used(&mut self, key: &K) {
        if let Some(at) = self.position(key) { //: position -> Lru.position
            self.order.remove(at);
        }
        self.order.push_back(key.clone());
    }
    fn evict(&mut self, incoming: &K) -> Option<K> {
        (self.full() && self.position(incoming).is_none()).then(|| self.order.pop_front()).flatten() //: full -> Lru.full; position -> Lru.position
    }
    fn name(&self) -> &'static str {
        "lru"
    }
}
