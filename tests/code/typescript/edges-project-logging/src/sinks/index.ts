export { ConsoleSink } from "./console.js";
export { default as BufferSink } from "./buffer.js";
