import React, { useState } from "react";
import { useCart } from "./hooks";

export default function Button({ onClick, label }) {
  const [count, setCount] = useState(0); //: useState -> ?
  const cart = useCart(); //: useCart -> src/hooks.js useCart
  const press = () => {
    setCount(count + 1); //: setCount -> ?
    onClick(); //: onClick -> ?
    cart.add(label); //: add -> src/hooks.js Cart.add
  };
  return <button onClick={press}>{format(label)}</button>; //: format -> format
}

function format(label) {
  return label;
}

export const Card = ({ children }) => <div>{children}</div>;

export class Panel extends React.Component {
  handle = () => {
    this.setState({}); //: setState -> ?
    this.close(); //: close -> Panel.close
  };
  close() {}
  render() {
    return (
      <Card> {/*: Card -> Card */}
        <Button label="x" onClick={() => this.handle()} /> {/*: Button -> Button; handle -> Panel.handle */}
        <this.props.child />
      </Card>
    );
  }
}
