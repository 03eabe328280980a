#[derive(Default)]
pub struct Builder {
    opts: Opts,
}

#[derive(Default)]
struct Opts;

impl Opts {
    fn check(&self) -> bool {
        true
    }
}

pub struct Built;

impl Built {
    pub async fn serve(&self) {}
}

type Outcome<T> = Result<T, String>;

impl Builder {
    pub fn new() -> Self {
        Self::default() //: default -> ?
    }
    pub fn name(mut self, n: &str) -> Self {
        self.opts.check(); //: check -> Opts.check
        self
    }
    pub fn port(self, p: u16) -> Builder {
        self
    }
    pub fn build(self) -> Outcome<Built> {
        Ok(Built)
    }
}

pub async fn run() -> Outcome<()> {
    let b = Builder::new().name("x").port(1).build()?; //: new -> Builder.new; name -> Builder.name; port -> Builder.port; build -> Builder.build
    b.serve().await; //: serve -> Built.serve
    let fresh = Builder::default(); //: default -> ?
    fresh.port(3); //: port -> Builder.port
    start().await?.serve().await; //: start -> start; serve -> Built.serve
    let task = async move { b.serve().await }; //: serve -> Built.serve
    std::thread::spawn(move || {
        worker(); //: worker -> worker
    });
    run_with(|b| b.port(1)); //: run_with -> run_with; port -> Builder.port
    let handler: fn() = worker;
    handler(); //: handler -> ?
    Ok(())
}

async fn start() -> Outcome<Built> {
    Ok(Built)
}

fn worker() {}

fn run_with(f: impl FnOnce(Builder) -> Builder) {
    f(Builder::new()); //: f -> ?; new -> Builder.new
}
