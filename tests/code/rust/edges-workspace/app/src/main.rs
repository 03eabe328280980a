use core_lib::api;
use core_lib::Client;

fn setup() {}

fn main() {
    setup(); //: setup -> setup
    core_lib::setup(); //: setup -> core/src/lib.rs setup
    let c = Client::connect(); //: connect -> core/src/api.rs Client.connect
    c.send(); //: send -> core/src/api.rs Client.send
    api::Client::connect().send(); //: connect -> core/src/api.rs Client.connect; send -> core/src/api.rs Client.send
}
