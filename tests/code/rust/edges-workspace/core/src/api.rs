pub struct Client;
impl Client {
    pub fn connect() -> Client {
        crate::setup(); //: setup -> core/src/lib.rs setup
        Client
    }
    pub fn send(&self) {}
}
