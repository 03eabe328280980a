use std::collections::HashMap;

use crate::entity::Entity;
use crate::Player;

#[derive(Default)]
pub struct World {
    entities: Vec<Box<dyn Entity>>,
    players: HashMap<u32, Player>,
    systems: Vec<fn(&mut World)>,
}

impl World {
    pub fn add_player(&mut self, player: Player) -> &mut Player {
        self.players.entry(1).or_insert(player) //: entry -> ?; or_insert -> ?
    }
    pub fn update(&mut self, dt: f32) {
        self.entities.iter_mut().for_each(|e| e.update(dt)); //: iter_mut -> ?; for_each -> ?; update -> src/entity/mod.rs Entity.update
        for player in self.players.values_mut() { //: values_mut -> ?
            player.update(dt); //: update -> src/entity/player.rs Player.update
            player.position().length(); //: position -> src/entity/player.rs Player.position; length -> src/lib.rs math.Vec2.length
        }
        for (id, player) in self.players.iter() { //: iter -> ?
            player.position(); //: position -> src/entity/player.rs Player.position
        }
        let first = self.entities.first().map(|e| e.position()); //: first -> ?; map -> ?; position -> src/entity/mod.rs Entity.position
        first.unwrap_or_default().length(); //: unwrap_or_default -> ?; length -> src/lib.rs math.Vec2.length
        let pos = self.players[&1].position(); //: position -> src/entity/player.rs Player.position
        pos.length(); //: length -> src/lib.rs math.Vec2.length
        tick(self); //: tick -> tick
        let Some(p) = self.players.get_mut(&2) else { //: get_mut -> ?
            return;
        };
        p.walk(pos); //: walk -> src/entity/player.rs Player.walk
        p.target.as_ref().map(|t| t.length()); //: as_ref -> ?; map -> ?; length -> src/lib.rs math.Vec2.length
        self.spawn().walk(pos); //: spawn -> World.spawn; walk -> src/entity/player.rs Player.walk
    }
    fn spawn(&mut self) -> &mut Player {
        Player::spawn(self) //: spawn -> src/entity/player.rs Player.spawn
    }
}

fn tick(world: &mut World) {
    let player = Player::spawn(world); //: spawn -> src/entity/player.rs Player.spawn
    player.distance(&*player); //: distance -> src/entity/mod.rs Entity.distance
}
