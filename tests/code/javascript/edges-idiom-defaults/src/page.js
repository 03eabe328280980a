import Model from './model.js';
import strings from './strings.js';

export default class Page extends Model {
  heading() {
    return strings.title(this.title); //: title -> src/strings.js title
  }

  link() {
    return `<a href="${this.url()}">${this.heading()}</a>`; //: url -> src/model.js default.url; heading -> Page.heading
  }
}
