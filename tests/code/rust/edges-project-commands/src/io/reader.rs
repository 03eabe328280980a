use super::Error;
use std::fs::File;

pub struct Reader {
    file: File,
}

pub struct Line(String);

impl Line {
    pub fn trimmed(&self) -> &str {
        self.0.trim() //: trim -> ?
    }
}

impl Reader {
    pub fn open(path: &str) -> Result<Self, Error> {
        let file = File::open(path).map_err(|_| Error::Missing(path.to_string()))?; //: open -> ?; map_err -> ?; Missing -> src/io/mod.rs Error.Missing; to_string -> ?
        Ok(Reader { file }) //: Ok -> ?
    }
    pub fn read_all(&mut self) -> Result<String, Error> {
        Err(Error::Missing("x".into()).wrap()) //: Err -> ?; Missing -> src/io/mod.rs Error.Missing; into -> ?; wrap -> src/io/mod.rs Error.wrap
    }
    pub fn lines(&self) -> Vec<Line> {
        let lines: Vec<Line> = Vec::new(); //: new -> ?
        lines.iter().for_each(|l| drop(l.trimmed())); //: iter -> ?; for_each -> ?; drop -> ?; trimmed -> Line.trimmed
        lines
    }
}
