pub mod model;
pub mod query;
pub mod store;

pub mod prelude {
    pub use super::model::*;
    pub use super::query::Query;
    pub use super::store::{Memory, Repository};
}

use prelude::*;

pub struct App<R> {
    repository: R,
    undo: Vec<Change>,
}

pub enum Change {
    Added(Id),
    Edited { id: Id, before: Box<Todo> },
    Many(Vec<Change>),
}

impl Change {
    fn revert<R: Repository>(self, repository: &mut R) -> Result<(), R::Err> {
        match self {
            Change::Added(id) => repository.remove(id).map(drop), //: remove -> src/store.rs Repository.remove
            Change::Edited { id, before } => repository.save(id, *before), //: save -> src/store.rs Repository.save
            Change::Many(changes) => changes.into_iter().rev().try_for_each(|change| change.revert(repository)), //: revert -> Change.revert
        }
    }
    pub fn ids(&self) -> Vec<Id> {
        match self {
            Change::Added(id) | Change::Edited { id, .. } => vec![*id],
            Change::Many(changes) => changes.iter().flat_map(|c| c.ids()).collect(), //: ids -> Change.ids
        }
    }
}

impl<R> App<R>
where
    R: Repository,
{
    pub fn new(repository: R) -> Self {
        App { repository, undo: Vec::new() }
    }

    pub fn add(&mut self, title: &str) -> Result<Id, R::Err> {
        let todo = Todo::builder(title).tag("new").priority(Priority::High).build(); //: builder -> src/model.rs Todo.builder; tag -> src/model.rs Builder.tag; priority -> src/model.rs Builder.priority; build -> src/model.rs Builder.build
        let id = self.repository.insert(todo)?; //: insert -> src/store.rs Repository.insert
        self.undo.push(Change::Added(id)); //: Added -> Change.Added
        Ok(id)
    }

    pub fn done(&mut self, id: Id) -> Result<bool, R::Err> {
        let Some(mut todo) = self.repository.get(id)?.cloned() else { //: get -> src/store.rs Repository.get
            return Ok(false);
        };
        let before = Box::new(todo.clone());
        todo.finish(); //: finish -> src/model.rs Todo.finish
        self.repository.save(id, todo)?; //: save -> src/store.rs Repository.save
        self.undo.push(Change::Edited { id, before });
        Ok(true)
    }

    pub fn undo(&mut self) -> Result<(), R::Err> {
        while let Some(change) = self.undo.pop() {
            for id in change.ids() { //: ids -> Change.ids
                println!("{}", id.next()); //: next -> src/model.rs Id.next
            }
            change.revert(&mut self.repository)?; //: revert -> Change.revert
        }
        Ok(())
    }

    pub fn open(&self) -> Vec<&Todo> {
        let query = Query::new().open().tagged("new"); //: new -> src/query.rs Query.new; open -> src/query.rs Query.open; tagged -> src/query.rs Query.tagged
        let mut found: Vec<&Todo> = self.repository.all().filter(|todo| query.matches(todo)).collect(); //: all -> src/store.rs Repository.all; matches -> src/query.rs Query.matches
        found.sort_by(|a, b| b.priority().cmp(&a.priority()).then_with(|| a.title().cmp(b.title()))); //: priority -> src/model.rs Todo.priority; priority -> src/model.rs Todo.priority; title -> src/model.rs Todo.title; title -> src/model.rs Todo.title
        found
    }
}

pub fn demo() -> Result<usize, store::Missing> {
    let mut app = App::new(Memory::default()); //: new -> App.new
    let id = app.add("x")?; //: add -> App.add
    app.done(id.next())?; //: done -> App.done; next -> src/model.rs Id.next
    app.undo()?; //: undo -> App.undo
    let titles = app.open().iter().map(|t| t.title().len()).sum(); //: open -> App.open; title -> src/model.rs Todo.title
    Ok(titles)
}
