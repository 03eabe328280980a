export function visible() {
  return hidden(); //: hidden -> hidden
}

function hidden() {
  return 1;
}

{
  class Local {
    go() {}
  }
  new Local().go(); //: Local -> Local; go -> Local.go
  function inBlock() {}
  inBlock(); //: inBlock -> inBlock
}
new Local(); //: Local -> ?

if (visible()) { //: visible -> visible
  const visible = () => 2;
  visible(); //: visible -> visible@20
}

for (const hidden of [() => 1]) hidden(); //: hidden -> ?

try {
  hidden(); //: hidden -> hidden
} catch (hidden) {
  hidden(); //: hidden -> ?
}

export const pick = (hidden) => hidden(); //: hidden -> ?
export const spread = (...hidden) => hidden[0]();
export const renamed = ({ a: hidden, b: visible = fallback }) => hidden(visible()); //: hidden -> ?; visible -> ?
const fallback = () => 3;
