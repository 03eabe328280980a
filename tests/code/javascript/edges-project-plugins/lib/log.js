function write(level, message) {
  process.stderr.write(`${level} ${message}\n`); //: write -> ?
}

function info(message) {
  write("info", message); //: write -> write
}

function create(prefix) {
  const scoped = (message) => info(`${prefix}: ${message}`); //: info -> info
  scoped("created"); //: scoped -> create.scoped
  return { info: scoped };
}

module.exports = { info, create, default: info };
