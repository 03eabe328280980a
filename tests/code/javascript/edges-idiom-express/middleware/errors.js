class HttpError extends Error {
  constructor(status, message) {
    super(message); //: super -> ?
    this.status = status;
  }

  toJSON() {
    return { error: this.message };
  }

  static is(err) {
    return err instanceof HttpError;
  }
}

function wrap(fn) {
  return (req, res, next) => Promise.resolve(fn(req, res, next)).catch(next); //: fn -> ?; resolve -> ?; catch -> ?
}

function notFound(req, res, next) {
  next(new HttpError(404, req.url)); //: HttpError -> HttpError; next -> ?
}

function handler(err, req, res, next) {
  if (HttpError.is(err)) { //: is -> HttpError.is
    return res.status(err.status).json(err.toJSON()); //: status -> ?; json -> ?; toJSON -> ?
  }
  return res.status(500).end(); //: status -> ?; end -> ?
}

module.exports = { HttpError, wrap, notFound, handler };
