import React, { Component } from 'react';
import PropTypes from 'prop-types';
import { formatPrice } from '../format';

const Product = ({ product, onAdd }) => {
  const { name, price } = product;
  return (
    <li className="product" onClick={() => onAdd(product)}>{/*: onAdd -> ? */}
      {name} <Price value={price} />{/*: Price -> Price */}
    </li>
  );
};

function Price({ value }) {
  return <b>{formatPrice(value)}</b>; //: formatPrice -> src/format.js formatPrice
}

class ProductList extends Component {
  state = { filter: '' };

  static propTypes = { products: PropTypes.array };

  handleChange = (e) => {
    this.setState({ filter: e.target.value }); //: setState -> ?
    this.track('filter'); //: track -> ProductList.track
  };

  track(name) {
    window.analytics.track(name); //: track -> ?
  }

  visible() {
    return this.props.products.filter((p) => matches(p, this.state.filter)); //: matches -> matches; filter -> ?
  }

  renderEmpty() {
    return <p>nothing</p>;
  }

  render() {
    const items = this.visible(); //: visible -> ProductList.visible
    if (!items.length) return this.renderEmpty(); //: renderEmpty -> ProductList.renderEmpty
    return (
      <ul>
        <input onChange={this.handleChange} />
        {items.map((p) => <Product key={p.id} product={p} onAdd={this.props.onAdd} />)}{/*: Product -> Product; map -> ? */}
      </ul>
    );
  }
}

const matches = (p, text) => p.name.includes(text); //: includes -> ?

export default ProductList;
