mod http;
mod middleware;
mod routes;
mod server;

use http::{Method, Request, Response, Status};
use middleware::{Logger, Next};
use server::{Server, ServerBuilder};
use std::sync::Arc;

#[derive(Clone)]
struct App {
    hits: Arc<std::sync::atomic::AtomicUsize>,
}

impl App {
    fn hit(&self) -> usize {
        self.hits.fetch_add(1, std::sync::atomic::Ordering::SeqCst)
    }
}

fn index(app: &App, _: &Request) -> Response {
    Response::text(format!("{}", app.hit())) //: text -> src/http/response.rs Response.text; hit -> App.hit
}

fn main() -> Result<(), server::BindError> {
    let app = App { hits: Arc::default() };
    let server = Server::builder() //: builder -> src/server.rs Server.builder
        .port(80) //: port -> src/server.rs ServerBuilder.port
        .wrap(Logger::new("main")) //: wrap -> src/server.rs ServerBuilder.wrap; new -> src/middleware.rs Logger.new
        .wrap(|request: Request, next: Next<'_>| next.run(request).with(Status::OK)) //: wrap -> src/server.rs ServerBuilder.wrap; run -> src/middleware.rs Next.run; with -> src/http/response.rs Response.with
        .route(Method::Get, "/", { //: route -> src/server.rs ServerBuilder.route
            let app = app.clone();
            move |request| index(&app, request) //: index -> index
        })
        .route(Method::Post, "/echo", routes::echo) //: route -> src/server.rs ServerBuilder.route
        .build()?; //: build -> src/server.rs ServerBuilder.build
    let response = server.handle(Request::get("/").header("accept", "*/*")); //: handle -> src/server.rs Server.handle; get -> src/http/request.rs Request.get; header -> src/http/request.rs Request.header
    println!("{:?} {}", response.status(), app.hit()); //: status -> src/http/response.rs Response.status; hit -> App.hit
    let partial: ServerBuilder = Default::default();
    match partial.port(0).build() { //: port -> src/server.rs ServerBuilder.port; build -> src/server.rs ServerBuilder.build
        Ok(server) => drop(server.handle(Request::get("/"))), //: handle -> src/server.rs Server.handle; get -> src/http/request.rs Request.get
        Err(error) if error.fatal() => return Err(error), //: fatal -> src/server.rs BindError.fatal
        Err(_) => {}
    }
    Ok(())
}
