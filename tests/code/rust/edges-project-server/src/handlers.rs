use crate::state::{AppState, Session};
use std::sync::{Arc, Mutex};

pub async fn login(state: &Arc<Mutex<AppState>>, name: &str) -> anyhow::Result<Session> {
    let session = Session::new(name); //: new -> src/state.rs Session.new
    state.lock().unwrap().session(name).unwrap().touch(); //: lock -> ?; unwrap -> ?; session -> src/state.rs AppState.session; unwrap -> ?; touch -> src/state.rs Session.touch
    helper(&session); //: helper -> helper
    Ok(session) //: Ok -> ?
}

fn helper(session: &Session) {
    session.touch(); //: touch -> src/state.rs Session.touch
}

pub mod admin {
    use super::*;

    pub async fn stop(state: Arc<Mutex<AppState>>) {
        if let Ok(mut state) = state.lock() { //: lock -> ?
            state.sweep(); //: sweep -> src/state.rs AppState.sweep
        }
        helper(&Session::new("admin")); //: helper -> helper; new -> src/state.rs Session.new
        super::login(&state, "x").await.unwrap().touch(); //: login -> login; unwrap -> ?; touch -> src/state.rs Session.touch
    }
}
