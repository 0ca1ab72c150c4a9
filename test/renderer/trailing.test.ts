import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { catchUpBeforeActs, trailing } from '../../renderer/state/trailing';

/** A page that draws a frame when it is told to. */
let frames: (() => void)[];
const frame = (): void => {
  for (const draw of frames.splice(0)) draw();
};

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('what stands around a text that is typed', () => {
  it('follows a letter when the frame that shows it has been drawn', () => {
    const source = trailing('K');
    source.follow('Ko', true);
    source.follow('Kom', true);
    expect(source.get()).toBe('K');
    frame();
    expect(source.get()).toBe('K');
    vi.advanceTimersByTime(0);
    expect(source.get()).toBe('Kom');
  });

  it('follows anything else at once, with the letters before it', () => {
    const source = trailing('K');
    source.follow('Ko', true);
    source.follow('Ko, og et nytt lysbilde', false);
    expect(source.get()).toBe('Ko, og et nytt lysbilde');
    frame();
    vi.advanceTimersByTime(300);
    expect(source.get()).toBe('Ko, og et nytt lysbilde');
  });

  it('tells its listeners once for several letters, and not when nothing is new', () => {
    const source = trailing('K');
    const heard: string[] = [];
    source.subscribe(() => heard.push(source.get()));
    for (const text of ['Ko', 'Kom', 'Komm']) source.follow(text, true);
    frame();
    vi.advanceTimersByTime(300);
    source.catchUp();
    expect(heard).toEqual(['Komm']);
  });

  it('follows in a page that draws no frames', () => {
    const source = trailing('K');
    source.follow('Ko', true);
    vi.advanceTimersByTime(250);
    expect(source.get()).toBe('Ko');
  });

  it('has caught up before any key, press or paste is answered', () => {
    const source = trailing('K');
    const listeners = new Map<string, { run: () => void; capture: boolean }>();
    catchUpBeforeActs(source, {
      addEventListener: (act: string, run: () => void, { capture }: { capture: boolean }) =>
        listeners.set(act, { run, capture }),
    } as never);
    expect([...listeners.values()].every(({ capture }) => capture)).toBe(true);
    for (const act of ['keydown', 'pointerdown', 'click', 'paste', 'drop', 'beforeinput']) {
      source.follow(`K ${act}`, true);
      expect(source.get()).not.toBe(`K ${act}`);
      listeners.get(act)!.run();
      expect(source.get()).toBe(`K ${act}`);
    }
  });
});
