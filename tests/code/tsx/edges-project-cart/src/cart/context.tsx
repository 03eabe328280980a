import { createContext, useContext, useReducer, type Dispatch, type ReactNode } from "react";
import { reducer, empty, type Action, type State } from "./reducer";

const CartContext = createContext<{ state: State; dispatch: Dispatch<Action> } | null>(null); //: createContext -> ?

export function CartProvider({ children }: { children: ReactNode }) {
  const [state, dispatch] = useReducer(reducer, empty); //: useReducer -> ?
  return <CartContext.Provider value={{ state, dispatch }}>{children}</CartContext.Provider>;
}

export function useCart() {
  const cart = useContext(CartContext); //: useContext -> ?
  if (!cart) throw new Error("no CartProvider"); //: Error -> ?
  return cart;
}

export const useAdd = () => {
  const { dispatch } = useCart(); //: useCart -> useCart
  return (sku: string) => dispatch({ type: "add", item: { sku, count: 1 } }); //: dispatch -> ?
};
