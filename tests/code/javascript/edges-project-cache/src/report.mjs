let sink = console;

export function redirect(to) {
  sink = to;
}

export function warn(...parts) {
  sink.warn(parts.join(" ")); //: warn -> ?; join -> ?
}
