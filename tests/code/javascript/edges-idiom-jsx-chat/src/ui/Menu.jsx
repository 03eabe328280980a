import { useToggle } from '../hooks';

function Menu({ children }) {
  const [open, toggle] = useToggle(false); //: useToggle -> src/hooks.js useToggle
  return (
    <nav>
      <button onClick={() => toggle()}>menu</button>{/*: toggle -> src/hooks.js useToggle.toggle */}
      {open && children}
    </nav>
  );
}

function Item({ onSelect, label }) {
  return <a onClick={onSelect}>{label}</a>;
}

Menu.Item = Item;
Menu.Divider = () => <hr />;

export default Menu;
