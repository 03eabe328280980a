export function Button(props: { onClick(): void }) {
  return <button onClick={() => props.onClick()} />;
}
export const render = () => <Button onClick={() => {}} />; //: Button -> Button
