import slugify from './slugify.js';
import { default as s, deburr } from './strings.js';
import Model from './model.js';
import Page from './page.js';
import Registry from './registry.cjs';
import config from './config.js';

const page = new Page('Hello'); //: Page -> src/page.js Page
page.link(); //: link -> src/page.js Page.link
page.slug(); //: slug -> src/model.js default.slug
new Model('x').url(); //: Model -> src/model.js default; url -> src/model.js default.url
slugify(deburr('é')); //: slugify -> src/slugify.js default; deburr -> src/strings.js deburr
s.title('a b'); //: title -> src/strings.js title
s.deburr('é'); //: deburr -> src/strings.js deburr
s.words('a b'); //: words -> src/strings.js words
new Registry().register('a', page).register('b', page); //: Registry -> src/registry.cjs default; register -> src/registry.cjs default.register; register -> src/registry.cjs default.register
config({ debug: true }).get('debug'); //: config -> src/config.js default; get -> src/config.js Config.get
