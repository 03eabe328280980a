use std::collections::HashMap;

use crate::arena::{Arena, Handle};
use crate::creature::{Creature, Health};

pub trait System {
    type State: Default;

    fn step(&self, state: &mut Self::State, world: &mut World);

    fn start(&self) -> Self::State {
        Self::State::default() //: default -> ?
    }
}

#[derive(Default)]
pub struct Tally {
    counts: HashMap<String, u32>,
}

impl Tally {
    pub fn add(&mut self, name: &str) {
        *self.counts.entry(name.to_string()).or_insert(0) += 1; //: entry -> ?; or_insert -> ?; to_string -> ?
    }

    pub fn total(&self) -> u32 {
        self.counts.values().sum() //: values -> ?; sum -> ?
    }
}

pub struct Census;

impl System for Census {
    type State = Tally;

    fn step(&self, state: &mut Tally, world: &mut World) {
        for creature in &world.creatures {
            if !creature.health.is_gone() { //: is_gone -> src/creature.rs Health.is_gone
                state.add(&creature.name); //: add -> Tally.add
            }
        }
        state.total(); //: total -> Tally.total
    }
}

pub struct Hunt {
    pub wolf: Handle<Creature>,
}

impl System for Hunt {
    type State = ();

    fn step(&self, _: &mut (), world: &mut World) {
        let Some(wolf) = world.creatures.get(self.wolf).cloned() else { return }; //: get -> src/arena.rs Arena.get; cloned -> ?
        for &prey in &world.herd {
            if wolf.bite(&mut world.creatures[prey]) { //: bite -> src/creature.rs Creature.bite
                world.remove(prey); //: remove -> World.remove
                break;
            }
        }
        self.heal(&mut world.creatures[self.wolf].health); //: heal -> Hunt.heal
    }
}

impl Hunt {
    fn heal(&self, health: &mut Health) {
        health.hit(0); //: hit -> src/creature.rs Health.hit
        *health = Health::default(); //: default -> src/creature.rs Health.default
    }
}

pub struct World {
    pub creatures: Arena<Creature>,
    pub herd: Vec<Handle<Creature>>,
}

impl World {
    pub fn new() -> Self {
        let mut creatures: Arena<_> = ["Dolly", "Shaun"].into_iter().map(Creature::sheep).collect(); //: map -> ?; collect -> ?
        let herd = (0..3).map(|n| creatures.insert(Creature::sheep(n.to_string()))).collect(); //: insert -> src/arena.rs Arena.insert; sheep -> src/creature.rs Creature.sheep; to_string -> ?
        World { creatures, herd }
    }

    pub fn remove(&mut self, handle: Handle<Creature>) -> Option<Creature> {
        self.herd.clear(); //: clear -> ?
        self.creatures.take(handle) //: take -> src/arena.rs Arena.take
    }

    pub fn run<S: System>(&mut self, system: &S, steps: usize) -> S::State {
        let mut state = system.start(); //: start -> System.start
        for _ in 0..steps {
            system.step(&mut state, self); //: step -> System.step
        }
        state
    }
}
