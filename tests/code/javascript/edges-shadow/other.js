export function take() {}
function get() {}
get(); //: get -> get
