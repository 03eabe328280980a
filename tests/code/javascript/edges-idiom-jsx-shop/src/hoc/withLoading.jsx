import React from 'react';

export default function withLoading(Wrapped) {
  function WithLoading({ loading, ...props }) {
    if (loading) return <Spinner />; //: Spinner -> Spinner
    return <Wrapped {...props} />; //: Wrapped -> ?
  }
  WithLoading.displayName = `withLoading(${nameOf(Wrapped)})`; //: nameOf -> nameOf
  return WithLoading;
}

const Spinner = () => <i className="spinner" />;

function nameOf(component) {
  return component.displayName || component.name;
}
