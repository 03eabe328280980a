module.exports = function (prefix) {
  return {
    info: function (msg) {
      write('info', prefix, msg); //: write -> write
    },
    warn(msg) {
      this.info(msg); //: info -> default.info
    },
  };
};

function write(level, prefix, msg) {
  process.stderr.write([level, prefix, msg].join(' ')); //: write -> ?; join -> ?
}
