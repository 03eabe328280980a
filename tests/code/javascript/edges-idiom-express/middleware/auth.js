const jwt = require('jsonwebtoken');
const { HttpError } = require('./errors');

exports.requireUser = function (req, res, next) {
  const token = readToken(req); //: readToken -> readToken
  if (!token) return next(new HttpError(401, 'no token')); //: HttpError -> middleware/errors.js HttpError; next -> ?
  req.user = exports.verify(token); //: verify -> verify
  next(); //: next -> ?
};

exports.verify = (token) => jwt.verify(token, 'secret'); //: verify -> ?

exports.requireRole = (role) => (req, res, next) => {
  exports.requireUser(req, res, (err) => { //: requireUser -> requireUser
    if (err || req.user.role !== role) return next(err || new HttpError(403, role)); //: HttpError -> middleware/errors.js HttpError; next -> ?
    return next(); //: next -> ?
  });
};

const readToken = (req) => (req.headers.authorization || '').split(' ')[1]; //: split -> ?
