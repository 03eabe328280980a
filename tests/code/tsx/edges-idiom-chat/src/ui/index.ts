export { Avatar } from "./Avatar";
export { default as Timestamp } from "./Timestamp";
