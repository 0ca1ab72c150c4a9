import { describe, expect, it } from 'vitest';
import { beginHere } from '../../renderer/ui/begin';

/** As much of an element as the ref touches. */
class Part extends EventTarget {
  readonly attributes = new Set<string>();
  setAttribute(name: string): void {
    this.attributes.add(name);
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }
}

const given = (part: Part | null) => beginHere(part as unknown as HTMLElement | null);

describe('where a dialog begins', () => {
  it('is marked until it has the focus', () => {
    const button = new Part();
    given(button);
    expect([...button.attributes]).toEqual(['autofocus']);
    button.dispatchEvent(new Event('focus'));
    expect([...button.attributes]).toEqual([]);
  });

  it('does not take the focus back when React gives the same element anew', () => {
    const button = new Part();
    given(button);
    button.dispatchEvent(new Event('focus'));
    given(null);
    given(button);
    expect([...button.attributes]).toEqual([]);
  });
});
