use std::collections::HashMap;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

pub struct Conn {
    peer: Option<Peer>,
    list: Vec<Peer>,
    map: HashMap<String, Peer>,
    shared: Arc<Mutex<Peer>>,
    boxed: Box<Peer>,
}

pub struct Peer {
    id: u32,
}

pub enum Error {
    Io(Inner),
    Other { inner: Inner, code: u32 },
}

pub struct Inner;

impl Inner {
    fn explain(&self) {}
}

impl Peer {
    fn ping(&self) -> Result<Pong, Error> {
        Ok(Pong)
    }
    fn id(&self) -> u32 {
        self.id
    }
    fn find(id: u32) -> Option<Peer> {
        None
    }
    fn try_new() -> Result<Self, Error> {
        Ok(Peer { id: 1 })
    }
}

pub struct Pong;

impl Pong {
    fn ack(&self) {}
}

pub fn connect() -> Result<Conn, Error> {
    unimplemented!()
}

impl Conn {
    fn run(&self) -> Result<(), Error> {
        let c = connect()?; //: connect -> connect
        c.run()?; //: run -> Conn.run
        connect()?.run()?; //: connect -> connect; run -> Conn.run
        connect().unwrap().run(); //: connect -> connect; unwrap -> ?; run -> Conn.run
        let d = connect().expect("x"); //: connect -> connect; expect -> ?
        d.run(); //: run -> Conn.run
        let pong = self.boxed.ping()?; //: ping -> Peer.ping
        pong.ack(); //: ack -> Pong.ack
        if let Some(p) = &self.peer {
            p.ping()?.ack(); //: ping -> Peer.ping; ack -> Pong.ack
        }
        if let Some(p) = Peer::find(1) { //: find -> Peer.find
            p.id(); //: id -> Peer.id
        }
        while let Some(p) = Peer::find(2) { //: find -> Peer.find
            p.id(); //: id -> Peer.id
        }
        let Some(q) = Peer::find(3) else { return Ok(()) }; //: find -> Peer.find
        q.id(); //: id -> Peer.id
        match Peer::try_new() { //: try_new -> Peer.try_new
            Ok(p) => p.id(), //: id -> Peer.id
            Err(e) => e.code(), //: code -> Error.code
        };
        for p in &self.list {
            p.id(); //: id -> Peer.id
        }
        for p in self.list.iter() { //: iter -> ?
            p.id(); //: id -> Peer.id
        }
        for (name, p) in &self.map {
            p.id(); //: id -> Peer.id
            name.len(); //: len -> ?
        }
        self.list[0].id(); //: id -> Peer.id
        self.list.first().unwrap().id(); //: first -> ?; unwrap -> ?; id -> Peer.id
        self.map.get("x").unwrap().id(); //: get -> ?; unwrap -> ?; id -> Peer.id
        self.shared.lock().unwrap().id(); //: lock -> ?; unwrap -> ?; id -> Peer.id
        self.peer.as_ref().unwrap().id(); //: as_ref -> ?; unwrap -> ?; id -> Peer.id
        self.list.iter().map(|p| p.id()).count(); //: iter -> ?; map -> ?; id -> Peer.id; count -> ?
        self.list.iter().for_each(|p| { p.id(); }); //: iter -> ?; for_each -> ?; id -> Peer.id
        let rc = Rc::new(Peer { id: 2 }); //: new -> ?
        rc.id(); //: id -> Peer.id
        let boxed: Box<Peer> = Box::new(Peer { id: 3 }); //: new -> ?
        boxed.id(); //: id -> Peer.id
        let (a, b) = pair(); //: pair -> pair
        a.id(); //: id -> Peer.id
        b.ack(); //: ack -> Pong.ack
        let x = Peer { id: 9 };
        let x = x.ping()?; //: ping -> Peer.ping
        x.ack(); //: ack -> Pong.ack
        {
            let x = Peer { id: 1 };
            x.id(); //: id -> Peer.id
        }
        x.ack(); //: ack -> Pong.ack
        let y = &mut Peer { id: 4 };
        y.id(); //: id -> Peer.id
        let f = |p: &Peer| p.id(); //: id -> Peer.id
        f(y); //: f -> ?
        let cloned = self.list[0].clone(); //: clone -> ?
        cloned.id(); //: id -> Peer.id
        (*y).id(); //: id -> Peer.id
        Ok(())
    }
}

fn pair() -> (Peer, Pong) {
    (Peer { id: 1 }, Pong)
}

impl Error {
    fn code(&self) -> u32 {
        match self {
            Error::Io(inner) => {
                inner.explain(); //: explain -> Inner.explain
                1
            }
            Error::Other { inner, code } => {
                inner.explain(); //: explain -> Inner.explain
                *code
            }
        }
    }
}
