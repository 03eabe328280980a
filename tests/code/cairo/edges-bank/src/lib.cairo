mod bank;
mod interface;
