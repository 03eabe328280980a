const http = require("http");
const { createApp } = require("./lib/app");
const config = require("./lib/config");

const app = createApp(config.load()); //: createApp -> lib/app.js createApp; load -> lib/config.js load
app.use(logger); //: use -> lib/app.js App.use
app.listen(config.get("port")); //: listen -> lib/app.js App.listen; get -> lib/config.js get
http.createServer(app).listen(80); //: createServer -> ?; listen -> ?

function logger(req, res, next) {
  console.log(req.url); //: log -> ?
  next(); //: next -> ?
}

module.exports = app;
