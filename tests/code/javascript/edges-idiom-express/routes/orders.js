const express = require('express');
const { HttpError, wrap } = require('../middleware/errors');

module.exports = function createRouter({ db }) {
  const router = express.Router(); //: Router -> ?
  router.get('/:id', wrap(show)); //: wrap -> middleware/errors.js wrap; get -> ?

  async function show(req, res) {
    const order = await find(req.params.id); //: find -> createRouter.find
    if (!order) throw new HttpError(404, 'no such order'); //: HttpError -> middleware/errors.js HttpError
    res.json(order); //: json -> ?
  }

  async function find(id) {
    const rows = await db.query('select * from orders where id = $1', [id]); //: query -> ?
    return rows[0];
  }

  return router;
};
