export default function createSocket(url) {
  const ws = new WebSocket(url); //: WebSocket -> ?
  const handlers = new Set(); //: Set -> ?
  ws.onmessage = (e) => {
    const message = decode(e.data); //: decode -> ?
    handlers.forEach((h) => h(message)); //: forEach -> ?; h -> ?
  };
  return {
    send: (message) => ws.send(encode(message)), //: send -> ?; encode -> encode
    listen(handler) {
      handlers.add(handler); //: add -> ?
      return () => handlers.delete(handler); //: delete -> ?
    },
    close() {
      ws.close(); //: close -> ?
    },
  };
}

const decode = JSON.parse;
const encode = (x) => JSON.stringify(x); //: stringify -> ?
