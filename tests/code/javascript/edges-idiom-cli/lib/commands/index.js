module.exports = {
  build: require('./build'),
  clean: require('./clean').clean,
  get serve() {
    return require('./serve');
  },
};
