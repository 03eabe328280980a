const KEY = 'cart';

export async function fetchProducts() {
  const res = await request('/products'); //: request -> request
  return res.json(); //: json -> ?
}

function request(path) {
  return fetch(path).then(check); //: fetch -> ?; then -> ?
}

function check(res) {
  if (!res.ok) throw new Error(res.status); //: Error -> ?
  return res;
}

export const loadCart = () => JSON.parse(localStorage.getItem(KEY)) || []; //: parse -> ?; getItem -> ?
export const saveCart = (cart) => localStorage.setItem(KEY, JSON.stringify(cart)); //: setItem -> ?; stringify -> ?
