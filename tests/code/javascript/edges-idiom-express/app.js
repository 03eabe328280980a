const express = require('express');
const { requireUser, requireRole } = require('./middleware/auth');
const users = require('./routes/users');
const orders = require('./routes/orders');
const errors = require('./middleware/errors');
const db = require('./db');

const app = express(); //: express -> ?
app.use(express.json()); //: use -> ?; json -> ?
app.use('/users', requireUser, users);
app.use('/orders', requireRole('buyer'), orders({ db })); //: requireRole -> middleware/auth.js requireRole; orders -> routes/orders.js createRouter; use -> ?
app.use(errors.notFound);
app.use(errors.handler);

async function start(port) {
  await db.connect(process.env.DATABASE_URL); //: connect -> db/index.js connect
  const server = app.listen(port, () => log(`listening on ${port}`)); //: listen -> ?; log -> log
  process.on('SIGTERM', () => stop(server)); //: on -> ?; stop -> stop
  return server;
}

function stop(server) {
  server.close(() => { //: close -> ?
    db.close().then(() => process.exit(0)); //: close -> db/index.js close; then -> ?; exit -> ?
  });
}

function log(line) {
  console.log(line); //: log -> ?
}

if (require.main === module) {
  start(3000); //: start -> start
}

module.exports = { app, start };
