pub enum Output {
    Text(String),
    Count(usize),
}

impl Output {
    pub fn text(s: impl Into<String>) -> Self {
        Self::Text(s.into()) //: Text -> Output.Text; into -> ?
    }
    pub fn len(&self) -> usize {
        match self {
            Output::Text(text) => text.len(), //: len -> ?
            Output::Count(n) => *n,
        }
    }
}

pub trait Plugin {
    fn name(&self) -> &str;
    fn apply(&mut self, text: &str) -> Output;
    fn reset(&mut self) {
        self.apply(self.name()); //: apply -> Plugin.apply; name -> Plugin.name
    }
}

#[derive(Clone, Copy)]
pub enum PluginKind {
    Text,
    Number,
}

impl PluginKind {
    pub const ALL: [PluginKind; 2] = [PluginKind::Text, PluginKind::Number];

    pub fn label(self) -> &'static str {
        Self::ALL[0].other().label() //: other -> PluginKind.other; label -> PluginKind.label
    }
    fn other(self) -> Self {
        self
    }
}

impl std::str::FromStr for PluginKind {
    type Err = String;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Ok(PluginKind::Text) //: Ok -> ?
    }
}
