const { Router } = require('express');
const userService = require('../services/user-service');
const { wrap } = require('../middleware/errors');

const router = Router(); //: Router -> ?

router.get('/', wrap(async (req, res) => { //: get -> ?; wrap -> middleware/errors.js wrap
  const users = await userService.list(req.query); //: list -> services/user-service.js UserService.list
  res.json(users.map(present)); //: json -> ?; map -> ?
}));

router.post('/', wrap(async (req, res) => { //: post -> ?; wrap -> middleware/errors.js wrap
  const user = await userService.create(req.body); //: create -> services/user-service.js UserService.create
  res.status(201).json(present(user)); //: present -> present; status -> ?; json -> ?
}));

router.delete('/:id', remove);

async function remove(req, res, next) {
  try {
    await userService.remove(req.params.id); //: remove -> services/user-service.js UserService.remove
    res.end(); //: end -> ?
  } catch (err) {
    next(err); //: next -> ?
  }
}

function present({ id, name }) {
  return { id, name };
}

module.exports = router;
