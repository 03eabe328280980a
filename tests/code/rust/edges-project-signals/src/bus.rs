use std::collections::HashMap;

use crate::event::{Event, Kind};

type Listener = Box<dyn Fn(&Event)>;

pub struct Subscription {
    kind: Kind,
    index: usize,
}

impl Subscription {
    fn new(kind: Kind, index: usize) -> Self {
        Subscription { kind, index }
    }
    pub fn cancel(self, bus: &mut Bus) {
        bus.remove(self) //: remove -> Bus.remove
    }
}

pub struct Bus {
    listeners: HashMap<Kind, Vec<Option<Listener>>>,
}

impl Bus {
    pub fn new() -> Self {
        Self { listeners: HashMap::new() }
    }

    pub fn on<F>(&mut self, kind: Kind, listener: F) -> Subscription
    where
        F: Fn(&Event) + 'static,
    {
        let list = self.listeners.entry(kind).or_default();
        list.push(Some(Box::new(listener)));
        Subscription::new(kind, list.len() - 1) //: new -> Subscription.new
    }

    pub fn once(&mut self, kind: Kind, listener: Box<dyn Fn(&Event)>) {
        let subscription = self.on(kind, listener); //: on -> Bus.on
        subscription.cancel(self); //: cancel -> Subscription.cancel
    }

    fn remove(&mut self, subscription: Subscription) {
        if let Some(list) = self.listeners.get_mut(&subscription.kind) {
            list[subscription.index].take();
        }
    }

    pub fn emit(&self, event: &Event) -> usize {
        let mut told = 0;
        for listener in self.matching(event.kind()) { //: matching -> Bus.matching; kind -> src/event.rs Event.kind
            listener(event);
            told += 1;
        }
        told
    }

    fn matching(&self, kind: Kind) -> impl Iterator<Item = &Listener> {
        self.listeners.get(&kind).into_iter().flatten().flatten()
    }

    pub fn len(&self) -> usize {
        self.listeners.values().map(Vec::len).sum()
    }
}
