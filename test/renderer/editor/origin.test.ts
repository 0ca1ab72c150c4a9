import { beforeAll, describe, expect, it } from 'vitest';
import type { Workspace } from '../../../core/model/register';
import { apply } from '../../../core/operations';
import { originsOf, type Source } from '../../../renderer/places/editor/stage/origin';
import { typedText, typingOp } from '../../../renderer/places/editor/stage/retyping';
import { sourcesOf } from '../../../renderer/places/editor/stage/sources';
import { paragraphText, targetsOf } from '../../../renderer/places/editor/stage/targets';
import { templates } from '../../../templates';
import { deckIn, example, laidOut, originOfWords, slideIn } from './support';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await example();
});

const forum = 'okonomiforum';

describe('words on a slide', () => {
  it('lead to the slide’s own text where they are typed on it', () => {
    expect(originOfWords(workspace, forum, 'omfang-av-statlig-styring', 'Omfang av')).toEqual([
      { type: 'own', field: 'heading', path: [] },
    ]);
  });

  it('lead to the fact and its field, with or without the capital that begins a line', () => {
    const [label] = originOfWords(workspace, forum, 'omfang-av-statlig-styring', 'lovkrav');
    expect(label).toMatchObject({ type: 'fact', ref: 'figures/lovkrav', field: 'label', here: true });
    const [title] = originOfWords(workspace, forum, 'sammensetning', 'Forbundsleder');
    expect(title).toMatchObject({ type: 'fact', field: 'title' });
  });

  it('lead to the right person where two have the same title', () => {
    const directors = targetsOf(laidOut(workspace, forum).find((one) => one.slide === 'sammensetning')!);
    const given = slideIn(workspace, forum, 'sammensetning');
    const sources = sourcesOf(given);
    const seen = directors
      .filter(({ words }) => /\nKommunedirektør$/.test(words))
      .map(({ paragraphs, node }) => originsOf({ words: paragraphText(paragraphs.at(-1)!), node }, sources));
    expect(seen.length).toBeGreaterThan(1);
    for (const found of seen) expect(found).toHaveLength(1);
    expect(new Set(seen.map(([one]) => JSON.stringify(one))).size).toBe(seen.length);
  });

  it('never offer another value for a quotation on one slide only', () => {
    const found = originOfWords(workspace, forum, 'sitat-stoltenberg', 'Summen av alle');
    expect(found[0]).toMatchObject({
      ref: 'quotes/stoltenberg-enkeltinteresser',
      field: 'text',
      here: false,
    });
  });

  it('lead to the deck for what it says about itself', () => {
    const found = originOfWords(workspace, forum, 'forside', 'Kommunedirektør i Tana');
    expect(found).toContainEqual({ type: 'deck', field: 'speaker.title' });
  });

  it('are found for nearly everything that one can point at in the example', () => {
    const lost: string[] = [];
    let all = 0;
    for (const deck of workspace.decks) {
      const scenes = laidOut(workspace, deck.id);
      for (const slide of deck.slides) {
        const sources = sourcesOf(slideIn(workspace, deck.id, slide.id));
        for (const scene of scenes.filter((one) => one.slide === slide.id)) {
          for (const target of targetsOf(scene)) {
            if (target.kind !== 'text' || ['number', 'footer', 'credit'].includes(target.role)) continue;
            all++;
            if (originsOf({ words: target.words, node: target.node }, sources).length > 0) continue;
            lost.push(`${deck.id}/${scene.id}/${target.key}: ${target.words}`);
          }
        }
      }
    }
    expect(all).toBeGreaterThan(150);
    // Fixed words of the templates («Takk for meg») come from nowhere.
    expect(lost.length / all, lost.join('\n')).toBeLessThan(0.15);
  });

  it('of one source within another’s are not taken for it', () => {
    const fact = (ref: string, says: string): Source => ({
      origin: { type: 'fact', ref, field: 'name', path: [], here: true, deviates: false },
      says: [says],
    });
    const sources = [fact('people/nord', 'nord'), fact('people/mette-nord', 'mette nord')];
    const found = originsOf({ words: 'Mette Nord, forbundsleder', node: 'body' }, sources);
    expect(found.map((one) => 'ref' in one && one.ref)).toEqual(['people/mette-nord']);
    expect(originsOf({ words: 'Nordmenn', node: 'body' }, sources)).toEqual([]);
  });
});

describe('typing on the slide', () => {
  it('changes the slide’s own text in the deck’s language', () => {
    const given = slideIn(workspace, 'statsforvalter-orientering', 'omfang-av-statleg-styring');
    const own = { type: 'own', field: 'heading', path: [] } as const;
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
    const after = apply(workspace, typingOp(given, origin!, 'krav i lov')!, templates).workspace;
    expect(after.register).toBe(workspace.register);
    const [now] = originOfWords(after, forum, 'omfang-av-statlig-styring', 'krav i lov');
    expect(now).toMatchObject({ type: 'fact', ref: 'figures/lovkrav', deviates: true });
    const others = laidOut(after, 'kort-innlegg').filter((one) => one.slide === 'omfang-av-statlig-styring');
    expect(JSON.stringify(others)).not.toContain('krav i lov');
    expect(typedText({ ...given, ...slideIn(after, forum, 'omfang-av-statlig-styring') }, now!)).toBe(
      'krav i lov',
    );
  });

  it('«bare her» of one point in a list keeps the other points', () => {
    const found = workspace.decks
      .flatMap((deck) => deck.slides.map((slide) => slideIn(workspace, deck.id, slide.id)))
      .flatMap((given) => sourcesOf(given).map(({ origin }) => ({ given, origin })))
      .find(({ origin }) => origin.type === 'fact' && origin.here && typeof origin.path[0] === 'number');
    const { given, origin } = found!;
    const op = typingOp(given, origin, 'Noe annet')!;
    const { ref, field } = origin as { ref: string; field: string };
    const [kind, id] = ref.split('/') as ['texts', string];
    const was = workspace.register[kind].find((one) => one.id === id)![field] as unknown[];
    expect(op).toMatchObject({ type: 'slide.deviate', ref: `${ref}#${field}` });
    expect((op as unknown as { value: unknown[] }).value).toHaveLength(was.length);
    expect(() => apply(workspace, op, templates)).not.toThrow();
  });

  it('is not offered where words cannot be typed back: quotations and what the deck says', () => {
    const given = slideIn(workspace, forum, 'sitat-stoltenberg');
    const [quote] = originOfWords(workspace, forum, 'sitat-stoltenberg', 'Summen av alle');
    expect(typingOp(given, quote!, 'Noe annet')).toBeUndefined();
    expect(typingOp(given, { type: 'deck', field: 'title' }, 'Noe annet')).toBeUndefined();
  });
});
