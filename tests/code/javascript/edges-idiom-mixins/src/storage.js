class FileStore {
  constructor(name) {
    this.name = name;
  }
  write(text) {
    log(`${this.name}: ${text.length}`); //: log -> log
  }
}

const stores = new Map(); //: Map -> ?

export function open(name) {
  if (!stores.has(name)) stores.set(name, new FileStore(name)); //: FileStore -> FileStore; has -> ?; set -> ?
  return stores.get(name); //: get -> ?
}

export function log(line) {
  console.log(line); //: log -> ?
}
