use crate::codec::{self, Decode, Encode, EncodeExt as _};
use crate::entity::{Id as _, Person};
use crate::{Entity, MemoryRepository, Repository};

pub struct Service<R> {
    repository: R,
}

impl<R> Service<R>
where
    R: Repository<Person>,
{
    pub fn new(repository: R) -> Self {
        Service { repository }
    }

    pub fn rename(&mut self, id: u64, name: &str) -> bool {
        self.repository.update(id, |person| Person::new(person.id, name)) //: update -> src/repository.rs Repository.update; new -> src/entity.rs Person.new
    }

    pub fn greet(&self, id: u64) -> Option<String> {
        self.repository.get(id).map(|person| person.greet()) //: get -> src/repository.rs Repository.get; greet -> src/entity.rs Person.greet; map -> ?
    }

    pub fn add(&mut self, person: &Person) -> u64 {
        self.repository.put(person.copy()); //: put -> src/repository.rs Repository.put; copy -> src/entity.rs Entity.copy
        person.following().next() //: following -> src/entity.rs Entity.following; next -> src/entity.rs u64.next
    }
}

pub fn describe(item: &impl Encode) -> String {
    format!("{} bytes: {}", item.size(), item.hex()) //: size -> src/codec.rs Encode.size; hex -> src/codec.rs T.hex
}

pub fn largest<'a, E>(one: &'a E, other: &'a E) -> &'a E
where
    E: Entity,
{
    if one.size() > other.size() { one } else { other } //: size -> src/codec.rs Encode.size; size -> src/codec.rs Encode.size
}

pub fn demo() -> String {
    let ada = Person::new(1, "Ada"); //: new -> src/entity.rs Person.new
    let mut service = Service::new(MemoryRepository::new()); //: new -> Service.new; new -> src/repository.rs MemoryRepository.new
    service.add(&ada); //: add -> Service.add
    service.rename(1, "Grace"); //: rename -> Service.rename
    let all = vec![ada.clone(), Person::decode(&ada.encode()).unwrap()]; //: clone -> ?; decode -> src/entity.rs Person.decode; encode -> src/entity.rs Person.encode; unwrap -> ?
    codec::write_all(all.clone(), &mut std::io::sink()).unwrap(); //: write_all -> src/codec.rs write_all; clone -> ?; sink -> ?; unwrap -> ?
    largest(&ada, &all[0]).greet(); //: largest -> largest; greet -> src/entity.rs Person.greet (missed)
    describe(&ada) + &ada.encode().len().to_string() //: describe -> describe; encode -> src/entity.rs Person.encode; len -> ?
}
