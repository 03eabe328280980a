let locks = 0;

export function lockScroll(): () => void {
  locks++;
  apply(); //: apply -> apply
  return () => {
    locks--;
    apply(); //: apply -> apply
  };
}

export const reset = (): void => {
  locks = 0;
  apply(); //: apply -> apply
};

function apply(): void {
  document.body.style.setProperty("overflow", locks ? "hidden" : "auto"); //: setProperty -> ?
}
