import { createRoot } from 'react-dom/client';
import App from './App';

const root = createRoot(document.getElementById('root')); //: createRoot -> ?; getElementById -> ?
root.render(<App />); //: render -> ?; App -> src/App.jsx App
