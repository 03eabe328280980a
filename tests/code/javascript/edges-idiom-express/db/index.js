const { Pool } = require('pg');
const debug = require('debug')('db');

let pool = null;

async function connect(url) {
  if (pool) return pool;
  pool = new Pool({ connectionString: url }); //: Pool -> ?
  await query('select 1'); //: query -> query
  return pool;
}

async function query(sql, params) {
  debug(sql); //: debug -> ?
  const result = await pool.query(sql, params); //: query -> ?
  return result.rows;
}

module.exports = {
  connect,
  query,
  async close() {
    await pool.end(); //: end -> ?
    pool = null;
  },
  transaction: async (work) => {
    await query('begin'); //: query -> query
    try {
      return await work(query); //: work -> ?
    } finally {
      await query('commit'); //: query -> query
    }
  },
};
