import { Version } from "./version";
import { SortedList, max } from "./sorted";
import { LinkedList } from "./list";

type Releases = Map<string, SortedList<Version>>;

export class Registry {
  private readonly releases: Releases = new Map(); //: Map -> ?

  publish(name: string, version: Version = Version.ZERO.bump()): void { //: bump -> src/version.ts Version.bump
    const list = this.releases.get(name) ?? new SortedList<Version>(); //: get -> ?; SortedList -> src/sorted.ts SortedList
    list.append(version); //: append -> src/sorted.ts SortedList.append
    this.releases.set(name, list); //: set -> ?
  }

  latest(name: string): Version | undefined {
    return max(this.releases.get(name) ?? []); //: max -> src/sorted.ts max; get -> ?
  }

  bumpAll(): LinkedList<Version> {
    const all = LinkedList.of<Version>(); //: of -> src/list.ts LinkedList.of
    for (const [, list] of this.releases) {
      for (const version of list) all.append(version.bump()); //: append -> src/list.ts LinkedList.append; bump -> src/version.ts Version.bump (missed)
    }
    return all.map((v) => v.bump()); //: map -> src/list.ts LinkedList.map; bump -> src/version.ts Version.bump (missed)
  }
}

const registry = new Registry(); //: Registry -> Registry
registry.publish("a", Version.parse("1.2")); //: publish -> Registry.publish; parse -> src/version.ts Version.parse
registry.latest("a")?.bump().compareTo(Version.ZERO); //: latest -> Registry.latest; bump -> src/version.ts Version.bump; compareTo -> src/version.ts Version.compareTo
registry.bumpAll().first()!.bump(); //: bumpAll -> Registry.bumpAll; first -> src/list.ts LinkedList.first; bump -> src/version.ts Version.bump
