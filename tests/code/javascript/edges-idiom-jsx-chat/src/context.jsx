import { createContext, useReducer, useMemo } from 'react';
import createSocket from './socket';

export const ChatContext = createContext(null); //: createContext -> ?

const socket = createSocket('/chat'); //: createSocket -> src/socket.js createSocket

function reducer(state, action) {
  switch (action.type) {
    case 'receive':
      return receive(state, action.message); //: receive -> receive
    default:
      return state;
  }
}

const receive = (state, message) => ({ ...state, messages: [...state.messages, message] });

export const ChatProvider = ({ children }) => {
  const [state, dispatch] = useReducer(reducer, { messages: [] }); //: useReducer -> ?
  const value = useMemo(() => ({ ...state, send: (m) => socket.send(m) }), [state]); //: useMemo -> ?; send -> src/socket.js createSocket.send
  socket.listen((message) => dispatch({ type: 'receive', message })); //: listen -> src/socket.js createSocket.listen; dispatch -> ?
  return <ChatContext.Provider value={value}>{children}</ChatContext.Provider>;
};
