export default function (fn, wait) {
  let timer;
  const later = () => {
    timer = null;
    fn(); //: fn -> ?
  };
  return () => {
    if (timer) clearTimeout(timer); //: clearTimeout -> ?
    timer = setTimeout(later, wait); //: setTimeout -> ?
  };
}
