interface Actions {
  save(): void;
  split(): void;
}

export const Toolbar = ({ actions }: { actions: Actions }) => {
  const buttons = Object.keys(actions).map((name) => button(name, () => actions.save())); //: keys -> ?; map -> ?; button -> button; save -> Actions.save
  return (
    <nav>
      {buttons}
      {button("split", actions.split)}{/*: button -> button */}
      <More actions={actions} />{/*: More -> Toolbar.More */}
    </nav>
  );

  function More(props: { actions: Actions }) {
    return <button onClick={() => props.actions.split()}>more</button>; //: split -> Actions.split
  }
};

function button(label: string, onClick: () => void): JSX.Element {
  return <button onClick={() => onClick()}>{label}</button>; //: onClick -> ?
}
