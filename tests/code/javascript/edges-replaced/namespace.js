var app = {};

app.each = function (list, fn) {
  list.forEach(fn); //: forEach -> ?
};

app.util = {
  each: function (list, fn) {
    for (const one of list) fn(one); //: fn -> ?
  },
  all: function (list) {
    this.each(list, print); //: each -> app.util.each
    app.each(list, print); //: each -> app.each
    this.missing(); //: missing -> ?
  },
};

function print(one) {}

const api = {
  get() {},
  nested: {
    get() {},
    run() {
      this.get(); //: get -> api.nested.get
      api.get(); //: get -> api.get
      this.post(); //: post -> ?
    },
  },
  post() {
    this.get(); //: get -> api.get
  },
};
