mod arena;
mod creature;
mod systems;

use creature::Creature;
use systems::{Census, Hunt, System as _, World};

fn main() {
    let mut world = World::new(); //: new -> src/systems.rs World.new
    let wolf = world.creatures.insert(Creature::wolf("Fenrir")); //: insert -> src/arena.rs Arena.insert; wolf -> src/creature.rs Creature.wolf
    let hunt = Hunt { wolf };
    world.run(&hunt, 3); //: run -> src/systems.rs World.run
    let tally = world.run(&Census, 1); //: run -> src/systems.rs World.run
    println!("{} alive", tally.total()); //: total -> src/systems.rs Tally.total (missed)
    hunt.step(&mut (), &mut world); //: step -> src/systems.rs Hunt.step
    let mut state = Census.start(); //: start -> src/systems.rs System.start
    Census.step(&mut state, &mut world); //: step -> src/systems.rs Census.step
    state.add("x"); //: add -> src/systems.rs Tally.add
    let fastest = world
        .creatures
        .iter() //: iter -> src/arena.rs Arena.iter
        .map(|creature| (creature.kind.speed(), creature.name.clone())) //: clone -> ?; speed -> src/creature.rs Kind.speed; map -> ?
        .fold((0.0, None), |best, (speed, name)| if speed > best.0 { (speed, Some(name)) } else { best }); //: fold -> ?
    let drop = |creature: Option<Creature>| creature.map(|creature| creature.kind.speed()); //: speed -> src/creature.rs Kind.speed; map -> ?
    drop(world.creatures.take(wolf)); //: drop -> ?; take -> src/arena.rs Arena.take
    println!("{:?}", world.creatures[world.herd[0]].kind.speed()); //: speed -> src/creature.rs Kind.speed
    println!("{fastest:?}");
}
