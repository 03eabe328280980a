#[derive(Debug, Clone, PartialEq)]
pub struct Creature {
    pub name: String,
    pub health: Health,
    pub kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Health(u32);

impl Health {
    pub const FULL: Self = Self(100); //: Self -> Health

    pub fn hit(&mut self, by: u32) -> bool {
        self.0 = self.0.saturating_sub(by); //: saturating_sub -> ?
        self.is_gone() //: is_gone -> Health.is_gone
    }

    pub fn is_gone(self) -> bool {
        self.0 == 0
    }
}

impl Default for Health {
    fn default() -> Self {
        Health::FULL
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    Wolf { pack: u8 },
    Sheep,
}

impl Kind {
    pub fn speed(&self) -> f32 {
        match *self {
            Kind::Wolf { pack } => 2.0 + f32::from(pack), //: from -> ?
            Kind::Sheep => 1.0,
        }
    }

    pub fn eats(&self, other: &Kind) -> bool {
        use Kind::*;
        matches!((self, other), (Wolf { .. }, Sheep)) && self.speed() > other.speed() //: speed -> Kind.speed; speed -> Kind.speed
    }
}

impl Creature {
    pub fn wolf(name: &str) -> Creature {
        Creature::new(name, Kind::Wolf { pack: 1 }) //: new -> Creature.new
    }

    pub fn sheep<S: AsRef<str>>(name: S) -> Creature {
        Self::new(name.as_ref(), Kind::Sheep) //: new -> Creature.new; as_ref -> ?
    }

    fn new(name: &str, kind: Kind) -> Creature {
        Creature { name: name.to_string(), health: Health::default(), kind } //: default -> Health.default; to_string -> ?
    }

    pub fn bite(&self, other: &mut Creature) -> bool {
        self.kind.eats(&other.kind) && other.health.hit(10) //: eats -> Kind.eats; hit -> Health.hit
    }
}
