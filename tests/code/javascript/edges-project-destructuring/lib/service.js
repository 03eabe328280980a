import { db } from "./db.js";

export const service = {
  repo: db,
  async list() {
    const rows = await this.repo.query("x"); //: query -> lib/db.js Db.query
    return rows.map(toModel); //: map -> ?
  },
  create: async function (data) {
    validate(data); //: validate -> validate
    return this.repo.insert(toModel(data)); //: insert -> lib/db.js Db.insert; toModel -> toModel
  },
};

function toModel(row) {
  return { ...row };
}

const validate = ({ name }) => {
  if (!name) throw new TypeError("name"); //: TypeError -> ?
};

export const { insert, query: select } = db;
