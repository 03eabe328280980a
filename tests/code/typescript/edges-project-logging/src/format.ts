const pad = (n: number): string => n.toString().padStart(2, "0"); //: toString -> ?; padStart -> ?

export function format(name: string, text: string): string {
  return `${clock()} ${name} ${text}`; //: clock -> clock
}

function clock(now = new Date()): string { //: Date -> ?
  const parts = [now.getHours(), now.getMinutes()]; //: getHours -> ?; getMinutes -> ?
  return parts.map(pad).join(":"); //: map -> ?; join -> ?
}
