use super::model::{Id, Todo};
use std::collections::HashMap;

#[derive(Debug)]
pub struct Missing(pub Id);

pub trait Repository {
    type Err: From<Missing>;

    fn get(&self, id: Id) -> Result<Option<&Todo>, Self::Err>;
    fn insert(&mut self, todo: Todo) -> Result<Id, Self::Err>;
    fn save(&mut self, id: Id, todo: Todo) -> Result<(), Self::Err>;
    fn remove(&mut self, id: Id) -> Result<Todo, Self::Err>;
    fn all<'a>(&'a self) -> Box<dyn Iterator<Item = &'a Todo> + 'a>;
    fn rename(&mut self, id: Id, title: &str) -> Result<(), Self::Err> {
        let todo = self.remove(id)?; //: remove -> Repository.remove
        let renamed = Todo::builder(title).priority(todo.priority()).build(); //: builder -> src/model.rs Todo.builder; priority -> src/model.rs Builder.priority; priority -> src/model.rs Todo.priority; build -> src/model.rs Builder.build
        self.save(id, renamed) //: save -> Repository.save
    }
}

#[derive(Default)]
pub struct Memory {
    todos: HashMap<Id, Todo>,
    last: Option<Id>,
}

impl Memory {
    fn next_id(&mut self) -> Id {
        let id = self.last.as_ref().map_or(Id(1), Id::next); //: Id -> src/model.rs Id
        *self.last.insert(id)
    }
}

impl Repository for Memory {
    type Err = Missing;

    fn get(&self, id: Id) -> Result<Option<&Todo>, Missing> {
        Ok(self.todos.get(&id))
    }
    fn insert(&mut self, todo: Todo) -> Result<Id, Missing> {
        let id = self.next_id(); //: next_id -> Memory.next_id
        self.todos.insert(id, todo);
        Ok(id)
    }
    fn save(&mut self, id: Id, todo: Todo) -> Result<(), Missing> {
        match self.todos.get_mut(&id) {
            Some(slot) => {
                *slot = todo;
                slot.finish(); //: finish -> src/model.rs Todo.finish
                Ok(())
            }
            None => Err(Missing(id.next())), //: Missing -> Missing; next -> src/model.rs Id.next
        }
    }
    fn remove(&mut self, id: Id) -> Result<Todo, Self::Err> {
        self.todos.remove(&id).ok_or(Missing(id)) //: Missing -> Missing
    }
    fn all<'a>(&'a self) -> Box<dyn Iterator<Item = &'a Todo> + 'a> {
        Box::new(self.todos.values())
    }
}
