export { default as Menu } from './Menu';
export { Input, default as Field } from './Input';
