use std::fmt;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(pub u32);

impl Id {
    pub fn next(&self) -> Id {
        Id(self.0 + 1) //: Id -> Id
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Priority {
    #[default]
    Low,
    High,
}

impl Priority {
    pub fn raise(self) -> Self {
        Self::High.max(self)
    }
}

#[derive(Debug, Clone, Default)]
pub struct Todo {
    title: String,
    tags: Vec<Tag>,
    priority: Priority,
    state: State,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Tag(String);

impl Tag {
    pub fn is(&self, text: &str) -> bool {
        self.0.eq_ignore_ascii_case(text)
    }
}

impl<'a> From<&'a str> for Tag {
    fn from(text: &'a str) -> Self {
        Tag(text.to_string()) //: Tag -> Tag
    }
}

#[derive(Debug, Clone, Default, PartialEq)]
pub enum State {
    #[default]
    Open,
    Done {
        at: u64,
    },
}

impl State {
    fn done() -> State {
        State::Done { at: now() } //: now -> now
    }
    pub fn is_open(&self) -> bool {
        self == &State::Open
    }
}

fn now() -> u64 {
    0
}

impl Todo {
    pub fn builder(title: impl Into<String>) -> Builder {
        Builder { todo: Todo { title: title.into(), ..Default::default() } }
    }
    pub fn title(&self) -> &str {
        &self.title
    }
    pub fn priority(&self) -> Priority {
        if self.has("urgent") { self.priority.raise() } else { self.priority } //: has -> Todo.has; raise -> Priority.raise
    }
    pub fn has(&self, tag: &str) -> bool {
        self.tags.iter().any(|t| t.is(tag)) //: is -> Tag.is
    }
    pub fn state(&self) -> &State {
        &self.state
    }
    pub fn finish(&mut self) {
        self.state = State::done(); //: done -> State.done
    }
}

pub struct Builder {
    todo: Todo,
}

impl Builder {
    pub fn tag<T: Into<Tag>>(mut self, tag: T) -> Self {
        let tag: Tag = tag.into();
        if !self.todo.has(&tag.0) { //: has -> Todo.has
            self.todo.tags.push(tag);
        }
        self
    }
    pub fn priority(self, priority: Priority) -> Self {
        Builder { todo: Todo { priority, ..self.todo } }
    }
    pub fn build(self) -> Todo {
        let Builder { todo } = self;
        debug_assert!(todo.state().is_open()); //: state -> Todo.state; is_open -> State.is_open
        todo
    }
}
