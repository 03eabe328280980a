import { useId } from "react";

export default class Settings {
  render() {
    return null;
  }
}

export function Field({ label }: { label: string }) {
  const id = useId(); //: useId -> ?
  return <label htmlFor={id}>{label}</label>;
}
