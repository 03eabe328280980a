use super::{Body, Entity};
use crate::{math::Vec2, World};

pub struct Player {
    body: Body,
    inventory: Inventory,
    pub target: Option<Vec2>,
}

#[derive(Default)]
struct Inventory {
    slots: [Option<Item>; 4],
}

struct Item {
    weight: f32,
}

impl Item {
    fn weigh(&self) -> f32 {
        self.weight
    }
}

impl Inventory {
    fn weight(&self) -> f32 {
        self.slots.iter().flatten().map(|i| i.weigh()).sum() //: iter -> ?; flatten -> ?; map -> ?; weigh -> Item.weigh; sum -> ?
    }
    fn first(&self) -> Option<&Item> {
        self.slots[0].as_ref() //: as_ref -> ?
    }
}

impl Player {
    pub fn spawn(world: &mut World) -> &mut Player {
        let player = Player { body: Body::default(), inventory: Inventory::default(), target: None }; //: default -> ?; default -> ?
        world.add_player(player) //: add_player -> src/world.rs World.add_player
    }
    pub fn walk(&mut self, to: Vec2) {
        self.target.replace(to).map(|t| t.length()); //: replace -> ?; map -> ?; length -> src/lib.rs math.Vec2.length
        self.inventory.weight(); //: weight -> Inventory.weight
        if let Some(item) = self.inventory.first() { //: first -> Inventory.first
            item.weigh(); //: weigh -> Item.weigh
        }
        self.inventory.slots[1].as_ref().unwrap().weigh(); //: as_ref -> ?; unwrap -> ?; weigh -> Item.weigh
        Vec2::ZERO.length(); //: length -> src/lib.rs math.Vec2.length
    }
}

impl Entity for Player {
    fn position(&self) -> Vec2 {
        self.body.position
    }
    fn update(&mut self, dt: f32) {
        self.body.step(dt); //: step -> src/entity/mod.rs Body.step
        self.walk(Vec2::new(1.0, 0.0)); //: walk -> Player.walk; new -> src/lib.rs math.Vec2.new
    }
}
