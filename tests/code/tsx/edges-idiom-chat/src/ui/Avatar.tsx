import type { Author } from "../model/message";

export function Avatar({ author }: { author: Author }) {
  const src = author.avatar?.() ?? initials(author.name); //: avatar -> src/model/message.ts Author.avatar; initials -> initials
  return <img src={src} />;
}

const initials = (name: string) =>
  name
    .split(" ") //: split -> ?
    .map((part) => first(part)) //: first -> first; map -> ?
    .join(""); //: join -> ?

function first(s: string) {
  return s[0];
}
