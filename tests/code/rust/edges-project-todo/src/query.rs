use crate::model::{State, Todo};

type Test = Box<dyn Fn(&Todo) -> bool>;

#[derive(Default)]
pub struct Query {
    tests: Vec<Test>,
    limit: Option<usize>,
}

impl Query {
    pub fn new() -> Self {
        Self::default()
    }
    pub fn open(self) -> Self {
        self.with(|todo| todo.state().is_open()) //: with -> Query.with; state -> src/model.rs Todo.state; is_open -> src/model.rs State.is_open
    }
    pub fn tagged(self, tag: &str) -> Self {
        let tag = tag.to_string();
        self.with(move |todo| todo.has(&tag)) //: with -> Query.with; has -> src/model.rs Todo.has
    }
    pub fn limit(mut self, limit: usize) -> Self {
        self.limit.get_or_insert(limit);
        self
    }
    fn with<F>(mut self, test: F) -> Self
    where
        F: Fn(&Todo) -> bool + 'static,
    {
        self.tests.push(Box::new(test));
        self
    }
    pub fn matches(&self, todo: &Todo) -> bool {
        self.tests.iter().all(|test| test(todo))
    }
    pub fn finished(todos: &[Todo]) -> usize {
        todos.iter().filter(|todo| matches!(todo.state(), State::Done { .. })).count() //: state -> src/model.rs Todo.state
    }
}
