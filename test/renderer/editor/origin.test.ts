import { beforeAll, describe, expect, it } from 'vitest';
import { isTypable, typedText, typingOp } from '../../../core/editing/retyping';
import {
  deviates,
  type FieldOrigin,
  keyOf,
  type Origin,
  originsAt,
} from '../../../core/editing/shown-origins';
import { targetsOf } from '../../../core/editing/targets';
import { isValue } from '../../../core/model/origin';
import { fieldRef } from '../../../core/model/ref';
import type { Workspace } from '../../../core/model/register';
import { apply } from '../../../core/operations';
import { templates } from '../../../templates';
import { deckIn, example, laidOut, originOfWords, slideIn } from './support';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await example();
});

const forum = 'okonomiforum';

describe('words on a slide', () => {
  it('lead to the slide’s own text where they are typed on it', () => {
    const found = originOfWords(workspace, forum, 'omfang-av-statlig-styring', 'Omfang av');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ type: 'slide', field: 'heading', path: [] });
    expect(isTypable(slideIn(workspace, forum, 'omfang-av-statlig-styring'), found[0]!)).toBe(true);
  });

  it('lead to the fact and its field, with or without the capital that begins a line', () => {
    const given = slideIn(workspace, forum, 'omfang-av-statlig-styring');
    const [label] = originOfWords(workspace, forum, 'omfang-av-statlig-styring', 'lovkrav');
    expect(label).toMatchObject({ type: 'field', fact: 'figures/lovkrav', field: 'label' });
    expect(isTypable(given, label!)).toBe(true);
    const [title] = originOfWords(workspace, forum, 'sammensetning', 'Forbundsleder');
    expect(title).toMatchObject({ type: 'field', field: 'title' });
  });

  it('lead to what no words say: numbers, dates, and what somebody is in the commission', () => {
    const [value] = originOfWords(workspace, forum, 'omfang-av-statlig-styring', '450');
    expect(value).toMatchObject({ type: 'field', kind: 'figures', field: 'approx' });
    const found = originOfWords(workspace, forum, 'sammensetning', 'Leder ·');
    expect(found[0]).toMatchObject({ type: 'field', kind: 'people', field: 'membership' });
    const meetings = originOfWords(workspace, 'statsforvalter-orientering', 'moteplan', 'februar');
    expect(meetings[0]).toMatchObject({ type: 'field', kind: 'meetings', field: 'when' });
    expect(isTypable(slideIn(workspace, forum, 'sammensetning'), found[0]!)).toBe(false);
  });

  it('and a chart as a whole lead to where its numbers stand: on the slide, or in the dataset that it shows', () => {
    const scene = laidOut(workspace, forum).find(({ nodes }) => nodes.some(({ kind }) => kind === 'chart'))!;
    const given = slideIn(workspace, forum, scene.slide);
    const drawn = targetsOf(scene).find(({ kind }) => kind === 'chart')!;
    expect(originsAt(given, drawn)).toMatchObject([{ type: 'slide', field: 'rows' }]);
    const slide = { ...given.slide, dataset: 'folketall' };
    expect(originsAt({ ...given, slide }, drawn)).toMatchObject([{ fact: 'datasets/folketall' }]);
  });

  it('lead to the right person where two have the same title', () => {
    const given = slideIn(workspace, forum, 'sammensetning');
    const directors = targetsOf(laidOut(workspace, forum).find((one) => one.slide === 'sammensetning')!);
    const seen = directors
      .filter(({ words }) => /\nKommunedirektør$/.test(words))
      .map((target) => originsAt(given, target, target.paragraphs.length - 1));
    expect(seen.length).toBeGreaterThan(1);
    for (const found of seen) expect(found).toHaveLength(1);
    expect(new Set(seen.map(([one]) => keyOf(one!))).size).toBe(seen.length);
  });

  it('never offer another value for a quotation on one slide only', () => {
    const found = originOfWords(workspace, forum, 'sitat-stoltenberg', 'Summen av alle');
    expect(found[0]).toMatchObject({ fact: 'quotes/stoltenberg-enkeltinteresser', field: 'text' });
    expect(isTypable(slideIn(workspace, forum, 'sitat-stoltenberg'), found[0]!)).toBe(false);
  });

  it('lead to the deck for what it says about itself', () => {
    const found = originOfWords(workspace, forum, 'forside', 'Kommunedirektør i Tana');
    expect(found).toContainEqual(
      expect.objectContaining({ type: 'deck', deck: forum, field: 'speaker', path: ['title'] }),
    );
  });

  it('are found for everything that one can point at in the example, but fixed words', () => {
    const lost: string[] = [];
    let all = 0;
    for (const deck of workspace.decks) {
      for (const scene of laidOut(workspace, deck.id)) {
        const given = slideIn(workspace, deck.id, scene.slide);
        for (const target of targetsOf(scene)) {
          if (target.kind !== 'text' || target.role === 'number') continue;
          all++;
          if (originsAt(given, target).length > 0) continue;
          const runs = target.paragraphs.flatMap((paragraph) => paragraph.runs);
          // «Takk for meg»: fixed words of the templates, which say so.
          if (runs.every(({ from }) => from.length > 0 && !from.some(isValue))) continue;
          lost.push(`${deck.id}/${scene.id}/${target.key}: ${target.words}`);
        }
      }
    }
    expect(all).toBeGreaterThan(250);
    expect(lost).toEqual([]);
  });

  it('of one fact within another’s are not taken for it', () => {
    const seen = laidOut(workspace, forum)
      .filter((scene) => scene.slide === 'sammensetning')
      .flatMap((scene) => targetsOf(scene))
      .filter(({ key }) => key.startsWith('member.'));
    expect(seen.length).toBeGreaterThan(8);
    const given = slideIn(workspace, forum, 'sammensetning');
    for (const target of seen) {
      const facts = new Set(originsAt(given, target).map((one) => 'fact' in one && one.fact));
      expect([...facts]).toEqual([`people/${target.key.slice('member.'.length)}`]);
    }
  });
});

describe('typing on the slide', () => {
  it('changes the slide’s own text in the deck’s language', () => {
    const given = slideIn(workspace, 'statsforvalter-orientering', 'omfang-av-statleg-styring');
    const { deck, slide: on } = given;
    const own: Origin = { type: 'slide', deck: deck.id, slide: on.id, field: 'heading', path: [] };
    expect(typedText(given, own)).toBe('Omfang av statleg styring');
    const op = typingOp(given, own, 'Kor mykje staten styrer')!;
    const after = apply(workspace, op, templates).workspace;
    const slide = deckIn(after, 'statsforvalter-orientering').slides.find(
      (one) => one.id === given.slide.id,
    )!;
    expect(slide.heading).toEqual({ nn: 'Kor mykje staten styrer' });
  });

  it('«bare her» leaves the register and the other presentations as they are', () => {
    const given = slideIn(workspace, forum, 'omfang-av-statlig-styring');
    const [origin] = originOfWords(workspace, forum, 'omfang-av-statlig-styring', 'lovkrav');
    expect(deviates(given.slide, origin!)).toBe(false);
    const after = apply(workspace, typingOp(given, origin!, 'krav i lov')!, templates).workspace;
    expect(after.register).toBe(workspace.register);
    const [now] = originOfWords(after, forum, 'omfang-av-statlig-styring', 'krav i lov');
    expect(now).toMatchObject({ type: 'field', fact: 'figures/lovkrav', field: 'label' });
    const there = slideIn(after, forum, 'omfang-av-statlig-styring');
    expect(deviates(there.slide, now!)).toBe(true);
    const others = laidOut(after, 'kort-innlegg').filter((one) => one.slide === 'omfang-av-statlig-styring');
    expect(JSON.stringify(others)).not.toContain('krav i lov');
    expect(typedText(there, now!)).toBe('krav i lov');
  });

  it('«bare her» of one point in a list keeps the other points', () => {
    const found = workspace.decks
      .flatMap((deck) => laidOut(workspace, deck.id).map((scene) => ({ deck: deck.id, scene })))
      .flatMap(({ deck, scene }) => {
        const given = slideIn(workspace, deck, scene.slide);
        const origins = targetsOf(scene).flatMap((target) => originsAt(given, target));
        return origins.map((origin) => ({ given, origin }));
      })
      .filter(({ given, origin }) => origin.type === 'field' && isTypable(given, origin))
      .map(({ given, origin }) => ({ given, origin: origin as FieldOrigin }))
      .find(({ origin }) => typeof origin.path[0] === 'number');
    const { given, origin } = found!;
    const op = typingOp(given, origin, 'Noe annet')!;
    const { kind, id, field } = origin;
    const was = workspace.register[kind].find((one) => one.id === id)![field] as unknown[];
    expect(op).toMatchObject({ type: 'slide.deviate', ref: fieldRef(origin.fact, field) });
    expect((op as unknown as { value: unknown[] }).value).toHaveLength(was.length);
    expect(() => apply(workspace, op, templates)).not.toThrow();
  });

  it('is not offered where words cannot be typed back: quotations and what the deck says', () => {
    const given = slideIn(workspace, forum, 'sitat-stoltenberg');
    const [quote] = originOfWords(workspace, forum, 'sitat-stoltenberg', 'Summen av alle');
    expect(typingOp(given, quote!, 'Noe annet')).toBeUndefined();
    const title: Origin = { type: 'deck', deck: forum, field: 'title', path: [] };
    expect(typingOp(given, title, 'Noe annet')).toBeUndefined();
  });
});
