import React, { useState, useEffect } from 'react';
import ProductList from './components/ProductList';
import { Header, Footer as PageFooter } from './components/layout';
import * as api from './api';
import withLoading from './hoc/withLoading';

const LoadingList = withLoading(ProductList); //: withLoading -> src/hoc/withLoading.jsx withLoading

export default function App() {
  const [products, setProducts] = useState([]); //: useState -> ?
  const [cart, setCart] = useState(() => api.loadCart()); //: useState -> ?; loadCart -> src/api.js loadCart

  useEffect(() => { //: useEffect -> ?
    let active = true;
    async function load() {
      const found = await api.fetchProducts(); //: fetchProducts -> src/api.js fetchProducts
      if (active) setProducts(found); //: setProducts -> ?
    }
    load(); //: load -> App.load
    return () => { active = false; };
  }, []);

  const handleAdd = (product) => {
    const next = addToCart(cart, product); //: addToCart -> addToCart
    setCart(next); //: setCart -> ?
    api.saveCart(next); //: saveCart -> src/api.js saveCart
  };

  return (
    <>
      <Header count={cart.length} />{/*: Header -> src/components/layout.jsx Header */}
      <LoadingList products={products} onAdd={handleAdd} />{/*: LoadingList -> src/hoc/withLoading.jsx withLoading.WithLoading */}
      <ProductList products={products} onAdd={(p) => handleAdd(p)} />{/*: ProductList -> src/components/ProductList.jsx ProductList; handleAdd -> App.handleAdd */}
      <PageFooter />{/*: PageFooter -> src/components/layout.jsx Footer */}
    </>
  );
}

function addToCart(cart, product) {
  return cart.concat(product); //: concat -> ?
}
