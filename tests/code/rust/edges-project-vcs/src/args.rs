use std::iter::Skip;

pub enum Verb {
    Commit { message: String },
    Log(usize),
    Status,
}

pub struct Args {
    pub verb: Verb,
    pub verbose: bool,
}

impl Args {
    pub fn parse(mut words: impl Iterator<Item = String>) -> Args {
        let verb = words.next().map(|w| Verb::parse(&w, &mut words)).unwrap_or(Verb::Status); //: parse -> Verb.parse
        let mut args = Args { verb, verbose: false };
        args.options(words); //: options -> Args.options
        args
    }

    fn options<I>(&mut self, words: I)
    where
        I: IntoIterator<Item = String>,
    {
        for word in words {
            if let "-v" | "--verbose" = word.as_str() {
                self.verbose = true;
            }
        }
    }
}

impl Verb {
    fn parse(word: &str, rest: &mut dyn Iterator<Item = String>) -> Self {
        match word {
            "commit" => Verb::Commit { message: rest.next().unwrap_or_default() },
            "log" => Self::Log(rest.next().and_then(|n| n.parse().ok()).unwrap_or(10)), //: Log -> Verb.Log
            _ => Verb::Status,
        }
    }
}
