const http = require('http');

module.exports = {
  description: 'serve it',
  run(flags) {
    const build = require('./build');
    const logger = require('../logger');
    const server = http.createServer(onRequest); //: createServer -> ?
    build.run(flags); //: run -> lib/commands/build.js run
    server.listen(this.port(flags), () => logger.info('up')); //: listen -> ?; port -> port; info -> lib/logger.js Logger.info
  },
  port: (flags) => flags.port || 8080,
};

function onRequest(req, res) {
  res.end('ok'); //: end -> ?
}
