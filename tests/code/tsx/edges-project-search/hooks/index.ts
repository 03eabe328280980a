export { default as useDebounced } from "./useDebounced";
export * from "./useQuery";
