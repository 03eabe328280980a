import { lazy, Suspense, useState } from 'react';
import { ChatProvider } from './context';
import { Menu, Field, Input } from './ui';
import { useChat, useSocket } from './hooks';

const Emoji = lazy(() => import('./Emoji')); //: lazy -> ?

const Message = ({ message }) => <p>{time(message.at)} {message.text}</p>; //: time -> time

function Composer() {
  const { send } = useChat(); //: useChat -> src/hooks.js useChat
  const [text, setText] = useState(''); //: useState -> ?

  function submit(e) {
    e.preventDefault(); //: preventDefault -> ?
    send({ text }); //: send -> ?
    clear(); //: clear -> Composer.clear
  }

  const clear = () => setText(''); //: setText -> ?

  return (
    <form onSubmit={submit}>
      <Field label="say" render={(id) => <Input id={id} />} />{/*: Field -> src/ui/Input.jsx Field; Input -> src/ui/Input.jsx Input */}
      <Suspense fallback={null}>{/*: Suspense -> ? */}
        <Emoji onPick={(e) => setText(text + e)} />{/*: Emoji -> ?; setText -> ? */}
      </Suspense>
    </form>
  );
}

export const Chat = () => {
  const { messages } = useChat(); //: useChat -> src/hooks.js useChat
  const { connect } = useSocket('/chat'); //: useSocket -> src/hooks.js useSocket
  return (
    <ChatProvider>{/*: ChatProvider -> src/context.jsx ChatProvider */}
      <Menu>{/*: Menu -> src/ui/Menu.jsx Menu */}
        <Menu.Item label="again" onSelect={() => connect()} />{/*: Item -> src/ui/Menu.jsx Item; connect -> src/hooks.js useSocket.connect */}
        <Menu.Divider />{/*: Divider -> src/ui/Menu.jsx Menu.Divider */}
      </Menu>
      {messages.map((m) => <Message message={m} />)}{/*: Message -> Message; map -> ? */}
      <Composer />{/*: Composer -> Composer */}
    </ChatProvider>
  );
};

function time(at) {
  return new Date(at).toLocaleTimeString(); //: Date -> ?; toLocaleTimeString -> ?
}
