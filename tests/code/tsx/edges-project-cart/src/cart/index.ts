export { CartProvider, useCart, useAdd } from "./context";
export { total as cartTotal } from "./reducer";
