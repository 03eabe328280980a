export function Cell(props: { children?: unknown }) {
  return <td>{format(props.children)}</td>; //: format -> format
}
function format(x: unknown) {
  return "";
}
