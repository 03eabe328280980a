export const client = {
  send(text) {
    this.queue.push(text); //: push -> client.queue.push
  },
  queue: {
    push(text) {},
    flush() {},
  },
};
