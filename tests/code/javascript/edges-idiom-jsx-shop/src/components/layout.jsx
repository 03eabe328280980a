import { memo } from 'react';
import { formatPrice as fmt } from '../format';

export const Header = ({ count }) => <header>{plural(count)}</header>; //: plural -> plural

export const Footer = memo(function Footer() { //: memo -> ?
  return <footer>{fmt(0)}</footer>; //: fmt -> src/format.js formatPrice
});

const plural = (n) => `${n} item${n === 1 ? '' : 's'}`;
