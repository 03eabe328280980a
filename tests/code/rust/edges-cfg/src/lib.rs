#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
use unix as imp;
#[cfg(windows)]
use windows as imp;

#[cfg(unix)]
fn open() {}
#[cfg(windows)]
fn open() {}

pub fn run() {
    open(); //: open -> ?
    imp::read(); //: read -> ?
    unix::read(); //: read -> src/unix.rs read
}
