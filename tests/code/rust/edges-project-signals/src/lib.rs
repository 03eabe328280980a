mod bus;
mod event;
pub mod widgets;

pub use bus::{Bus, Subscription};
pub use event::*;

use std::cell::RefCell;
use std::rc::Rc;

pub fn wire() -> Rc<RefCell<Bus>> {
    let bus = Rc::new(RefCell::new(Bus::new())); //: new -> ?; new -> ?; new -> src/bus.rs Bus.new
    let log = Rc::new(RefCell::new(Vec::<Event>::new()));
    {
        let log = Rc::clone(&log);
        bus.borrow_mut().on(Kind::Click, move |event| { //: on -> src/bus.rs Bus.on
            println!("{}", event.describe()); //: describe -> src/event.rs Event.describe
            log.borrow_mut().push(event.clone());
        });
    }
    let weak = Rc::downgrade(&bus);
    bus.borrow_mut().on(Kind::Key, move |_| { //: on -> src/bus.rs Bus.on
        if let Some(bus) = weak.upgrade() {
            bus.borrow().len(); //: len -> src/bus.rs Bus.len
        }
    });
    bus.borrow().emit(&Event::click(1, 2)); //: emit -> src/bus.rs Bus.emit; click -> src/event.rs Event.click
    for event in log.borrow().iter() {
        event.kind().code(); //: kind -> src/event.rs Event.kind; code -> src/event.rs Kind.code
    }
    let last = log.borrow().last().cloned();
    last.unwrap_or_else(|| Event::key('x')).describe(); //: key -> src/event.rs Event.key; describe -> src/event.rs Event.describe
    bus
}
