import { useState, useEffect, useCallback, useContext, useRef } from 'react';
import { ChatContext } from './context';
import createSocket from './socket';

export function useChat() {
  const chat = useContext(ChatContext); //: useContext -> ?
  return chat;
}

export function useSocket(url) {
  const socket = useRef(null); //: useRef -> ?
  const [status, setStatus] = useState('idle'); //: useState -> ?

  const connect = useCallback(() => { //: useCallback -> ?
    socket.current = createSocket(url); //: createSocket -> src/socket.js createSocket
    setStatus('open'); //: setStatus -> ?
  }, [url]);

  useEffect(() => { //: useEffect -> ?
    connect(); //: connect -> useSocket.connect
    return () => socket.current.close(); //: close -> ?
  }, [connect]);

  return { status, connect };
}

export const useToggle = (initial) => {
  const [on, set] = useState(initial); //: useState -> ?
  const toggle = () => set((v) => !v); //: set -> ?
  return [on, toggle];
};
