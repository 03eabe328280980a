use super::{Bus, Event, Kind, Point, Subscription};

pub trait Widget {
    fn name(&self) -> String;
    fn handle(&mut self, event: &Event) -> bool {
        println!("{} {}", self.name(), event.describe()); //: name -> Widget.name; describe -> src/event.rs Event.describe
        false
    }
    fn children(&mut self) -> Vec<&mut dyn Widget> {
        Vec::new()
    }
}

pub struct Button {
    label: String,
    at: Point,
    on_click: Option<Box<dyn FnMut(Point)>>,
}

impl Button {
    pub fn new(label: &str) -> Self {
        Button { label: label.to_string(), at: Point::default(), on_click: None }
    }
    pub fn on_click(mut self, f: impl FnMut(Point) + 'static) -> Self {
        self.on_click = Some(Box::new(f));
        self
    }
    fn press(&mut self) {
        let at = self.at;
        if let Some(f) = self.on_click.as_mut() {
            f(at);
        }
    }
}

impl Widget for Button {
    fn name(&self) -> String {
        self.label.clone()
    }
    fn handle(&mut self, event: &Event) -> bool {
        match event {
            Event::Click { at } if at.norm() < self.at.norm() => { //: norm -> src/event.rs Point.norm; norm -> src/event.rs Point.norm
                self.press(); //: press -> Button.press
                true
            }
            _ => false,
        }
    }
}

#[derive(Default)]
pub struct Panel {
    widgets: Vec<Box<dyn Widget>>,
    subscriptions: Vec<Subscription>,
}

impl Panel {
    pub fn with(mut self, widget: impl Widget + 'static) -> Self {
        self.widgets.push(Box::new(widget));
        self
    }
    pub fn dispatch(&mut self, event: &Event) -> Option<String> {
        self.widgets.iter_mut().find(|w| w.name() == "x")?.handle(event); //: name -> Widget.name; handle -> Widget.handle
        for widget in self.widgets.iter_mut() {
            if widget.handle(event) { //: handle -> Widget.handle
                return Some(widget.name()); //: name -> Widget.name
            }
        }
        None
    }
    pub fn attach(&mut self, bus: &mut Bus) {
        let subscription = bus.on(Kind::Click, |e| println!("{}", e.kind().code())); //: on -> src/bus.rs Bus.on; kind -> src/event.rs Event.kind; code -> src/event.rs Kind.code
        self.subscriptions.push(subscription);
    }
    pub fn detach(self, bus: &mut Bus) {
        self.subscriptions.into_iter().for_each(|s| s.cancel(bus)); //: cancel -> src/bus.rs Subscription.cancel
    }
}

impl Widget for Panel {
    fn name(&self) -> String {
        self.widgets.iter().map(|w| w.name()).collect::<Vec<_>>().join(",") //: name -> Widget.name
    }
    fn children(&mut self) -> Vec<&mut dyn Widget> {
        self.widgets.iter_mut().map(|w| w.as_mut() as &mut dyn Widget).collect()
    }
}

pub fn demo() -> Panel {
    let button = Button::new("ok").on_click(|at| println!("{}", at.norm())); //: new -> Button.new; on_click -> Button.on_click; norm -> src/event.rs Point.norm (missed)
    let mut panel = Panel::default().with(button).with(Button::new("no")); //: with -> Panel.with; with -> Panel.with; new -> Button.new
    panel.dispatch(&Event::key('q')); //: dispatch -> Panel.dispatch; key -> src/event.rs Event.key
    panel.children().len(); //: children -> Panel.children
    panel
}
