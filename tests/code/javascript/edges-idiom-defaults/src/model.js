import slugify from './slugify.js';

export default class {
  constructor(title) {
    this.title = title;
  }

  slug() {
    return slugify(this.title); //: slugify -> src/slugify.js default
  }

  url() {
    return `/${this.slug()}`; //: slug -> default.slug
  }
}
