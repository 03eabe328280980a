export { default as Chart } from "./Chart";
export { default as Table, type Column } from "./Table";
export * as format from "../format";
