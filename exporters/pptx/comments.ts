/** Comments as PowerPoint has had them since 2007, which every program reads: a part for each slide, and one of authors. */

import type { SceneComment } from '../../core/scene/types';
import { el, NS, type OpcPackage, REL, TYPE, type XmlElement } from '../../ooxml';
import { finishPart } from './parts';

interface Author {
  id: number;
  name: string;
  /** How many comments are theirs: each has a number. */
  count: number;
}

/** The authors of one package, in the order in which they are met. */
export class Comments {
  private readonly authors = new Map<string, Author>();

  constructor(private readonly pkg: OpcPackage) {}

  /** Relates a slide to its comments; one without any has no such part. */
  addTo(slide: string, comments: readonly SceneComment[]): void {
    if (comments.length === 0) return;
    const part = this.pkg.uniqueName('ppt/comments/comment', 'xml');
    this.pkg.addPart(part, TYPE.comments, '');
    const list = comments.map((comment, i) => this.comment(comment, i));
    finishPart(this.pkg, part, el('p:cmLst', namespaces, ...list));
    this.pkg.addRel(slide, REL.comments, part);
  }

  /** Writes who they are, once all slides are there. */
  finish(): void {
    if (this.authors.size === 0) return;
    const main = this.pkg.mainPart();
    const known = this.pkg.rels(main).find(({ type }) => type === REL.commentAuthors);
    const own = [...this.authors.values()].map(({ id, name, count }) =>
      el('p:cmAuthor', { id, name, initials: initialsOf(name), lastIdx: count, clrIdx: id % 8 }),
    );
    // A template that had authors has no slides of theirs left.
    if (known) {
      const list = this.pkg.xml(known.target);
      list.children = own;
      return;
    }
    const part = this.pkg.uniqueName('ppt/commentAuthors', 'xml');
    this.pkg.addPart(part, TYPE.commentAuthors, '');
    finishPart(this.pkg, part, el('p:cmAuthorLst', namespaces, ...own));
    this.pkg.addRel(main, REL.commentAuthors, part);
  }

  private comment({ text, by, at }: SceneComment, place: number): XmlElement {
    const author = this.authors.get(by) ?? { id: this.authors.size, name: by, count: 0 };
    this.authors.set(by, author);
    author.count += 1;
    return el(
      'p:cm',
      { authorId: author.id, dt: new Date(at).toISOString().slice(0, -1), idx: author.count },
      // In eighths of a millimetre or so from the corner, each a little below the one before.
      el('p:pos', { x: 10, y: 10 + 140 * place }),
      el('p:text', {}, text),
    );
  }
}

const namespaces = { 'xmlns:a': NS.a, 'xmlns:r': NS.r, 'xmlns:p': NS.p };

function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  return words
    .map((word) => [...word][0]!)
    .join('')
    .slice(0, 8)
    .toLocaleUpperCase('nb');
}
