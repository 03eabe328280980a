import Cart from "./Cart";
import { CartProvider, useAdd } from "./cart/index";
import { Button } from "./ui";

function Shop() {
  const add = useAdd(); //: useAdd -> src/cart/context.tsx useAdd
  return <Button onClick={() => add("tea")}>add</Button>; //: Button -> src/ui.tsx Button; add -> ?
}

export const App = () => (
  <CartProvider>{/*: CartProvider -> src/cart/context.tsx CartProvider */}
    <Shop />{/*: Shop -> Shop */}
    <Cart />{/*: Cart -> src/Cart.tsx Cart */}
  </CartProvider>
);
