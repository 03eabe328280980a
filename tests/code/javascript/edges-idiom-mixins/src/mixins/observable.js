export const Observable = {
  on(name, fn) {
    const list = this.handlers(name); //: handlers -> Observable.handlers
    list.push(fn); //: push -> ?
    return this;
  },

  handlers(name) {
    this._handlers ||= {};
    return (this._handlers[name] ||= []);
  },

  trigger(name, ...args) {
    this.handlers(name).forEach((fn) => fn.apply(this, args)); //: handlers -> Observable.handlers; forEach -> ?; apply -> ?
  },
};
