export function format(date) {
  return date.toISOString(); //: toISOString -> ?
}

export function parse(text) {
  return validate(new Date(text)); //: validate -> validate; Date -> ?
}

const validate = (date) => {
  if (Number.isNaN(date)) throw new RangeError(format(date)); //: isNaN -> ?; RangeError -> ?; format -> format
  return date;
};
