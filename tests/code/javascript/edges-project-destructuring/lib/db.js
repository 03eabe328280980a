class Db {
  static instance = new Db(); //: Db -> Db
  query(sql) {
    return this.connect().send(sql); //: connect -> Db.connect; send -> Connection.send
  }
  insert(row) {
    return Db.instance.query("insert"); //: query -> Db.query
  }
  connect() {
    return (this.connection ??= new Connection(this)); //: Connection -> Connection
  }
}

class Connection {
  constructor(db) {
    this.db = db;
  }
  send(sql) {}
}

export const db = Db.instance;
export default Db;
