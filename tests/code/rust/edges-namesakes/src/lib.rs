mod a;
mod b;
use std::fs::File;

pub struct Reader {
    file: File,
    inner: Box<dyn std::io::Read>,
}

impl Reader {
    pub fn new(file: File) -> Reader {
        Reader { inner: Box::new(file.take(3)), file } //: new -> ?; take -> ?
    }
    fn read(&mut self) {
        self.file.read(); //: read -> ?
        self.inner.read(); //: read -> ?
        let s = String::new(); //: new -> ?
        s.clone(); //: clone -> ?
        s.get(); //: get -> ?
        let v = Vec::new(); //: new -> ?
        v.iter().next().unwrap().len(); //: iter -> ?; next -> ?; unwrap -> ?; len -> ?
        take(); //: take -> ?
        drop(s); //: drop -> ?
        unknown().clone(); //: unknown -> ?; clone -> ?
        std::mem::take(&mut self.file); //: take -> ?
        Default::default() //: default -> ?
    }
}
