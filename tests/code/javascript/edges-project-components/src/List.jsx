import { Component } from "react";

export function Items({ items, onRemove }) {
  return items.map((item) => <Item key={item.id} item={item} onClick={onRemove} />); //: Item -> Item
}

class Item extends Component {
  state = { open: false };
  toggle = () => this.setState({ open: true }); //: setState -> ?
  renderBody() {
    return <Body />; //: Body -> Body
  }
  render() {
    return <div onClick={() => this.toggle()}>{this.renderBody()}</div>; //: toggle -> Item.toggle; renderBody -> Item.renderBody
  }
}

function Body() {
  return null;
}
