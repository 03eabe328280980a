const Timestamp = ({ at }: { at: Date }) => <time>{relative(at)}</time>; //: relative -> relative

export default Timestamp;

export function relative(at: Date, now: Date = new Date()): string { //: Date -> ?
  return minutes(now.getTime() - at.getTime()) + "m"; //: minutes -> minutes; getTime -> ?
}

const minutes = (ms: number) => Math.round(ms / 60000); //: round -> ?
