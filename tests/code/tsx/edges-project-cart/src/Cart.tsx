import { useMemo } from "react";
import { useCart, cartTotal } from "./cart";
import { Button } from "./ui";

export default function Cart() {
  const { state, dispatch } = useCart(); //: useCart -> src/cart/context.tsx useCart
  const count = useMemo(() => cartTotal(state), [state]); //: useMemo -> ?; cartTotal -> src/cart/reducer.ts total

  const clear = () => dispatch({ type: "clear" }); //: dispatch -> ?

  const renderItem = (sku: string) => (
    <li key={sku}>
      <Button onClick={() => dispatch({ type: "remove", sku })}>x</Button>{/*: Button -> src/ui.tsx Button; dispatch -> ? */}
    </li>
  );

  return (
    <ul>
      {state.items.map((item) => renderItem(item.sku))}{/*: map -> ?; renderItem -> Cart.renderItem */}
      <Button onClick={clear}>{count}</Button>{/*: Button -> src/ui.tsx Button */}
    </ul>
  );
}
