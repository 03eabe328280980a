import { forwardRef, useId } from 'react';

export const Input = forwardRef((props, ref) => <input ref={ref} {...props} />); //: forwardRef -> ?

const Field = ({ label, render, ...rest }) => {
  const id = useId(); //: useId -> ?
  return (
    <label htmlFor={id}>
      {label}
      {render ? render(id) : <Input id={id} {...rest} />}{/*: render -> ?; Input -> Input */}
    </label>
  );
};

export default Field;
