use std::sync::{Arc, Mutex, RwLock};

mod config;
mod handlers;
mod state;

use config::Config;
use state::{AppState, Session};

type Shared = Arc<Mutex<AppState>>;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let config = Config::from_env().context("config")?; //: from_env -> src/config.rs Config.from_env; context -> ?
    config.validate()?; //: validate -> src/config.rs Config.validate
    let state: Shared = Arc::new(Mutex::new(AppState::new(config))); //: new -> ?; new -> ?; new -> src/state.rs AppState.new
    let clone = Arc::clone(&state); //: clone -> ?
    tokio::spawn(async move {
        clone.lock().unwrap().sweep(); //: lock -> ?; unwrap -> ?; sweep -> src/state.rs AppState.sweep
    });
    serve(state.clone()).await //: serve -> serve; clone -> ?
}

async fn serve(state: Shared) -> anyhow::Result<()> {
    let session = handlers::login(&state, "ann").await?; //: login -> src/handlers.rs login
    session.touch(); //: touch -> src/state.rs Session.touch
    let guard = state.lock().unwrap(); //: lock -> ?; unwrap -> ?
    guard.session("x").map(|s| s.touch()); //: session -> src/state.rs AppState.session; touch -> src/state.rs Session.touch; map -> ?
    drop(guard); //: drop -> ?
    let cache: RwLock<Vec<Session>> = RwLock::new(vec![]); //: new -> ?; vec -> ?
    for s in cache.read().unwrap().iter() { //: read -> ?; unwrap -> ?; iter -> ?
        s.touch(); //: touch -> src/state.rs Session.touch
    }
    handlers::admin::stop(state).await; //: stop -> src/handlers.rs admin.stop
    Ok(()) //: Ok -> ?
}
