import { beforeAll, describe, expect, it } from 'vitest';
import { originsAt } from '../../../core/editing/shown-origins';
import { paragraphAt, roomOf, runAt, targetsOf } from '../../../core/editing/targets';
import { fitScale, zoomStep, zoomWheel } from '../../../core/editing/zoom';
import type { Workspace } from '../../../core/model/register';
import { apply, type Operation } from '../../../core/operations';
import { eventOp, speakerOp, speakerTextOp, titleOp } from '../../../renderer/places/editor/head/setting';
import { templates } from '../../../templates';
import { deckIn, example, laidOut, slideIn } from './support';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await example();
});

describe('what can be pointed at', () => {
  it('has a name and lies on the page, in reading order with the title first', () => {
    for (const deck of workspace.decks) {
      for (const scene of laidOut(workspace, deck.id)) {
        const targets = targetsOf(scene);
        expect(new Set(targets.map(({ key }) => key)).size).toBe(targets.length);
        for (const { frame, words, kind } of targets) {
          expect(frame.x).toBeGreaterThanOrEqual(-1);
          expect(frame.x + frame.w).toBeLessThanOrEqual(961);
          if (kind === 'text') expect(words.trim()).not.toBe('');
        }
        if (scene.title.visible) expect(targets[0]?.words).toContain(scene.title.text.split(' ')[0]);
      }
    }
  });

  it('is the paragraph that lies under the pointer', () => {
    const scene = laidOut(workspace, 'okonomiforum').find((one) => one.slide === 'kommunenes-rolle')!;
    const body = targetsOf(scene).find(({ paragraphs }) => paragraphs.length > 2)!;
    for (const line of body.lines) {
      expect(paragraphAt(body, line.baseline - 4)).toBe(line.paragraph);
      const room = roomOf(body, new Set([line.paragraph]));
      expect(line.baseline).toBeGreaterThan(room.y);
      expect(line.baseline).toBeLessThan(room.y + room.h);
    }
  });
});

describe('the run under the pointer', () => {
  it('is what is offered first, and the rest of its paragraph after it', () => {
    const given = slideIn(workspace, 'okonomiforum', 'omfang-av-statlig-styring');
    const scene = laidOut(workspace, 'okonomiforum').find((one) => one.slide === given.slide.id)!;
    const target = targetsOf(scene).find(({ key }) => key === 'figure.lovkrav.value')!;
    const [line] = target.lines;
    const fields = line!.segments.map(({ x, width }) => {
      const run = runAt(target, 0, x + width / 2, line!.baseline - 5);
      return originsAt(given, target, 0, run).map((origin) => 'field' in origin && origin.field);
    });
    // «ca.» and «450»
    expect(fields).toEqual([
      ['approx', 'value'],
      ['value', 'approx'],
    ]);
    expect(runAt(target, 0, -100, 0)).toBe(0);
  });
});

describe('zooming', () => {
  it('steps between fixed sizes from whatever is seen, and stops at both ends', () => {
    expect(zoomStep(0.61, 1)).toBe(0.67);
    expect(zoomStep(0.61, -1)).toBe(0.5);
    expect(zoomStep(1, 1)).toBe(1.1);
    expect(zoomStep(4, 1)).toBe(4);
    expect(zoomStep(0.3, -1)).toBe(0.5);
    expect(zoomWheel(1, -100000)).toBe(4);
  });

  it('fits the whole slide into the room', () => {
    const page = { width: 960, height: 540 };
    const scale = fitScale({ width: 840, height: 780 }, page, 32);
    expect(scale * 1280).toBeLessThanOrEqual(840 - 64);
    expect(fitScale({ width: 10, height: 10 }, page, 32)).toBeGreaterThan(0);
  });
});

describe('what the presentation says about itself', () => {
  const done = (op: Operation | undefined) =>
    deckIn(apply(workspace, op!, templates).workspace, 'okonomiforum');
  const deck = () => deckIn(workspace, 'okonomiforum');

  it('is never called nothing', () => {
    expect(titleOp(deck(), ' ', 'nb')).toBeUndefined();
    expect(done(titleOp(deck(), 'Nytt navn', 'nb')).title).toBe('Nytt navn');
  });

  it('has no event without a name, and keeps what else is known of one', () => {
    expect(done(eventOp(deck(), 'name', '', 'nb')).event).toBeUndefined();
    expect(done(eventOp(deck(), 'place', 'Bodø', 'nb')).event).toMatchObject({
      name: 'Statsforvalterens økonomiforum',
      place: 'Bodø',
    });
    expect(done(eventOp(deck(), 'occasion', '', 'nb')).event).not.toHaveProperty('occasion');
  });

  it('lets the speaker’s title follow the register when it is left empty', () => {
    expect(done(speakerTextOp(deck(), 'title', '', 'nb')).speaker).toEqual({
      person: deck().speaker!.person,
    });
    expect(done(speakerOp(deck(), undefined)).speaker).toBeUndefined();
    expect(done(speakerOp(deck(), 'eivind-dale')).speaker).toEqual({ person: 'eivind-dale' });
  });
});

describe('a title', () => {
  it('can be another on one slide, also where it comes from a quotation or from the template', () => {
    const titleOf = (slide: string) => {
      const scene = laidOut(workspace, 'okonomiforum').find((one) => one.slide === slide)!;
      const target = targetsOf(scene).find((one) => one.title)!;
      return originsAt(slideIn(workspace, 'okonomiforum', slide), target);
    };
    const own = (field: string) => expect.objectContaining({ type: 'slide', field, path: [] });
    expect(titleOf('kilder')).toEqual([own('title')]);
    expect(titleOf('sitat-stoltenberg')).toEqual([
      expect.objectContaining({ type: 'field', kind: 'quotes', field: 'topic' }),
      own('title'),
    ]);
    expect(titleOf('omfang-av-statlig-styring')).toEqual([own('heading')]);
  });
});
