export default class Model {
  static table = "";
  static hooks = [];

  static {
    this.register(); //: register -> Model.register
  }

  static register() {}

  static async find(id) {
    const row = await query(this.table, { id }); //: query -> query
    return this.build(row); //: build -> Model.build
  }

  static build(row) {
    const model = new this();
    return model.assign(row); //: assign -> Model.assign
  }

  assign(values) {
    Object.assign(this, values); //: assign -> ?
    return this;
  }

  async save() {
    for (const hook of this.constructor.hooks) await hook(this); //: hook -> ?
    await query(this.constructor.table, this.toRow()); //: query -> query; toRow -> Model.toRow
    return this;
  }

  toRow() {
    return { ...this };
  }
}

async function query(table, values) {
  return { table, ...values };
}
