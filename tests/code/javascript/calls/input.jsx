import { fetchAll } from "./api";

fetchAll();

class Page {
  render() {
    this.draw();
    super.render();
    this.store?.get("a").then(done);
  }
}

function main(callback) {
  const page = new Page();
  page.render();
  callback();
  fetchAll().map((item) => item.show());
  new lib.Thing().start();
  const fetchLocal = () => {};
  fetchLocal();
  for (const each of page.items) each.close();
  if (page instanceof Page) {
  }
}

const View = ({ onClose }) => (
  <Panel title="x">
    <Menu.Item onClick={() => onClose()} />
    <div>{main()}</div>
  </Panel>
);
