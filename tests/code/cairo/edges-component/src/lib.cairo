mod ownable;
mod token;
