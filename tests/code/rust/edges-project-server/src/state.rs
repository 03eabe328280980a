use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use crate::config::Config;

pub struct AppState {
    config: Config,
    sessions: BTreeMap<String, Session>,
    recent: RefCell<Vec<Rc<Session>>>,
}

pub struct Session {
    name: String,
    parent: Option<Box<Session>>,
}

impl Session {
    pub fn new(name: &str) -> Self {
        Self { name: name.to_string(), parent: None } //: to_string -> ?
    }
    pub fn touch(&self) {
        if let Some(parent) = self.parent.as_deref() { //: as_deref -> ?
            parent.touch(); //: touch -> Session.touch
        }
        self.parent.as_ref().unwrap().touch(); //: as_ref -> ?; unwrap -> ?; touch -> Session.touch
    }
    fn expired(&self) -> bool {
        false
    }
}

impl AppState {
    pub fn new(config: Config) -> Self {
        config.validate().expect("valid"); //: validate -> src/config.rs Config.validate; expect -> ?
        AppState { config, sessions: BTreeMap::new(), recent: RefCell::default() } //: new -> ?; default -> ?
    }
    pub fn session(&self, name: &str) -> Option<&Session> {
        self.recent.borrow().iter().for_each(|s| s.touch()); //: borrow -> ?; iter -> ?; for_each -> ?; touch -> Session.touch
        self.recent.borrow_mut().push(Rc::new(Session::new(name))); //: borrow_mut -> ?; push -> ?; new -> ?; new -> Session.new
        self.sessions.get(name).filter(|s| !s.expired()) //: get -> ?; filter -> ?; expired -> Session.expired
    }
    pub fn sweep(&mut self) {
        self.sessions.retain(|_, s| !s.expired()); //: retain -> ?; expired -> Session.expired
        let expired: Vec<_> = self.sessions.values().filter(|s| s.expired()).collect(); //: values -> ?; filter -> ?; expired -> Session.expired; collect -> ?
        for s in expired {
            s.touch(); //: touch -> Session.touch
        }
        let by_name: HashMap<&str, &Session> = self.sessions.iter().map(|(k, v)| (k.as_str(), v)).collect(); //: iter -> ?; map -> ?; as_str -> ?; collect -> ?
        by_name["x"].touch(); //: touch -> Session.touch
        self.config.validate().ok(); //: validate -> src/config.rs Config.validate; ok -> ?
    }
}
