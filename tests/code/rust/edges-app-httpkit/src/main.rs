use httpkit::prelude::*;
use httpkit::{self as http, ClientBuilder, Method};

#[tokio::main]
async fn main() {
    let client: Client = ClientBuilder::default() //: default -> src/client/mod.rs ClientBuilder.default
        .size(2) //: size -> src/client/mod.rs ClientBuilder.size
        .retry(Policy::attempts(5)) //: retry -> src/client/mod.rs ClientBuilder.retry; attempts -> src/retry.rs Policy.attempts
        .build(); //: build -> src/client/mod.rs ClientBuilder.build
    let request = http::get("http://x").header("accept", "*/*").build(); //: get -> src/lib.rs get; header -> src/request.rs RequestBuilder.header; build -> src/request.rs RequestBuilder.build
    println!("{:?} {}", request.header("accept"), backoff(2).as_millis()); //: header -> src/request.rs Request.header; backoff -> src/retry.rs backoff; as_millis -> ?
    let post = Request::builder(Method::Post, "http://y").body("x").build(); //: builder -> src/request.rs Request.builder; body -> src/request.rs RequestBuilder.body; build -> src/request.rs RequestBuilder.build
    let background = client.clone(); //: clone -> ?
    let task = tokio::spawn(async move { background.send(post).await }); //: send -> src/client/mod.rs Client.send; spawn -> ?
    match client.send(request).await { //: send -> src/client/mod.rs Client.send
        Ok(response) if response.ok() => println!("{}", response.text().await), //: ok -> src/request.rs Response.ok; text -> src/request.rs Response.text
        Ok(response) => println!("{}", response.status),
        Err(error) => println!("{}", error.0),
    }
    task.await.ok(); //: ok -> ?
}
