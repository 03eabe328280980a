use std::future::Future;
use std::time::Duration;

#[derive(Debug, Clone, Default)]
pub struct Policy {
    attempts: u32,
}

impl Policy {
    pub const DEFAULT: Policy = Policy::attempts(3); //: attempts -> Policy.attempts

    pub const fn attempts(attempts: u32) -> Policy {
        Policy { attempts }
    }

    fn delay(&self, attempt: u32) -> Duration {
        backoff(attempt).min(Duration::from_secs(1)) //: backoff -> backoff; min -> ?; from_secs -> ?
    }
}

pub fn backoff(attempt: u32) -> Duration {
    Duration::from_millis(1 << attempt) //: from_millis -> ?
}

pub async fn run<T, E, F, Fut>(policy: &Policy, mut operation: F) -> Result<T, E>
where
    F: FnMut() -> Fut,
    Fut: Future<Output = Result<T, E>>,
{
    let mut attempt = 0;
    loop {
        match operation().await { //: operation -> ?
            Err(_) if attempt < policy.attempts => {
                tokio::time::sleep(policy.delay(attempt)).await; //: sleep -> ?; delay -> Policy.delay
                attempt += 1;
            }
            result => return result,
        }
    }
}
