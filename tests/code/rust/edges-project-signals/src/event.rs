#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Click,
    Key,
}

impl Kind {
    pub const ALL: [Kind; 2] = [Kind::Click, Kind::Key];

    pub fn code(self) -> u8 {
        self as u8
    }

    pub fn parse(text: &str) -> Option<Kind> {
        Self::ALL.iter().copied().find(|kind| kind.code().to_string() == text) //: code -> Kind.code
    }
}

#[derive(Debug, Clone)]
pub enum Event {
    Click { at: Point },
    Key(char),
}

#[derive(Debug, Clone, Copy, Default)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

impl Point {
    pub fn norm(&self) -> i32 {
        self.x.abs() + self.y.abs()
    }
}

impl Event {
    pub fn click(x: i32, y: i32) -> Event {
        Event::Click { at: Point { x, y } }
    }
    pub fn key(c: char) -> Self {
        Self::Key(c) //: Key -> Event.Key
    }
    pub fn kind(&self) -> Kind {
        match self {
            Event::Click { .. } => Kind::Click,
            Event::Key(_) => Kind::Key,
        }
    }
    pub fn describe(&self) -> String {
        match self {
            Event::Click { at } if at.norm() == 0 => "origin".into(), //: norm -> Point.norm
            Event::Click { at: Point { x, .. } } => format!("{}", x.abs()),
            Event::Key(c) => c.to_string(),
        }
    }
}
