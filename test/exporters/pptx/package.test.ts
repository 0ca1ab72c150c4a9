import { beforeAll, describe, expect, it } from 'vitest';
import { layoutRoles } from '../../../core/scene/theme';
import { child, children, descendants, REL, text } from '../../../ooxml';
import { slowly } from '../../support/slowly';
import { type Exported, exported } from './checked';
import { deck, everything, footer, fourByThree, list, scene, theme, title } from './decks';

describe('The package', () => {
  let all: Exported;
  beforeAll(async () => {
    all = await exported(everything());
  });

  it('passes the SDK validator and the linter with every kind of node and every layout', () => {
    expect(all.report.slides).toHaveLength(10);
  });

  it('passes them with a single slide, and with none', async () => {
    await exported(deck([scene('one', [title('En')])]));
    await exported(deck([]));
  });

  it('passes them on a 4:3 page, and says so', async () => {
    const { report } = await exported(
      deck([scene('one', [title('En'), list(['Punkt']), ...footer(1, fourByThree)])]),
      fourByThree,
    );
    expect(report.size).toEqual({ width: 720, height: 540 });
  });

  it('has nine layouts with Norwegian names, each with a title, a footer and a slide number', () => {
    expect(all.report.layouts.map(({ name }) => name)).toEqual([
      'Forside',
      'Del',
      'Innhold',
      'To innholdsdeler',
      'Bare tittel',
      'Sitat',
      'Delt',
      'Bilde',
      'Avslutning',
    ]);
    for (const { part } of all.report.layouts) {
      const types = descendants(all.pkg.xml(part), 'p:ph').map((ph) => ph.attributes.type);
      expect(types.some((type) => type === 'title' || type === 'ctrTitle')).toBe(true);
      expect(types).toContain('ftr');
      expect(types).toContain('sldNum');
    }
  });

  it('puts each slide on the layout of its role', () => {
    expect(all.report.slides.map(({ layout }) => layout)).toEqual([
      'Forside',
      'Innhold',
      'To innholdsdeler',
      'Bare tittel',
      'Bare tittel',
      'Sitat',
      'Delt',
      'Bilde',
      'Del',
      'Avslutning',
    ]);
    expect(new Set(everything().scenes.map(({ layout }) => layout))).toEqual(new Set(layoutRoles));
  });

  it("carries the theme's colours in the scheme's order and its fonts by name", () => {
    const scheme = descendants(all.pkg.xml('ppt/theme/theme1.xml'), 'a:clrScheme')[0];
    expect(children(scheme).map((slot) => [slot.name, child(slot, 'a:srgbClr')?.attributes.val])).toEqual([
      ['a:dk1', theme.colors.text],
      ['a:lt1', theme.colors.background],
      ['a:dk2', theme.colors.ground],
      ['a:lt2', theme.colors.paper],
      ['a:accent1', theme.colors.accent],
      ['a:accent2', theme.colors.moss],
      ['a:accent3', theme.colors.gold],
      ['a:accent4', theme.colors.muted],
      ['a:accent5', theme.colors.line],
      ['a:accent6', theme.colors.deep],
      ['a:hlink', theme.colors.link],
      ['a:folHlink', theme.colors.visited],
    ]);
    const fonts = descendants(all.pkg.xml('ppt/theme/theme1.xml'), 'a:latin').map(
      (e) => e.attributes.typeface,
    );
    expect(fonts).toEqual(['Georgia', 'Calibri']);
  });

  it('gives the notes master a theme of its own', () => {
    expect(all.pkg.targets('ppt/slideMasters/slideMaster1.xml', REL.theme)).toEqual(['ppt/theme/theme1.xml']);
    expect(all.pkg.targets('ppt/notesMasters/notesMaster1.xml', REL.theme)).toEqual(['ppt/theme/theme2.xml']);
  });

  it('tells title, author, organisation, language and date', () => {
    expect(all.report.properties).toMatchObject({
      title: 'Kommunekommisjonen & økonomien',
      creator: 'Jørgen Holten Jørgensen',
      company: 'Kommunekommisjonen <KDD> & co',
      subject: 'Statsforvalterens økonomiforum',
      language: 'nb-NO',
      created: '2025-11-24T00:00:00Z',
      modified: '2025-11-24T00:00:00Z',
    });
    const parts = descendants(all.pkg.xml('docProps/app.xml'), 'TitlesOfParts').map(text)[0];
    expect(parts).toContain('Georgia');
    expect(parts).toContain('Tittel table');
  });

  it('stores each picture once, however many slides and names it has', () => {
    const media = [...all.pkg.parts.keys()].filter((part) => part.startsWith('ppt/media/'));
    expect(media.sort()).toEqual(['ppt/media/image1.png', 'ppt/media/image1.svg', 'ppt/media/image2.png']);
  });

  slowly('keeps unique shape ids, media and relationships over many batches', async () => {
    const scenes = Array.from({ length: 230 }, (_, i) => {
      const from = everything().scenes[i % 10]!;
      return { ...from, id: `${from.id}-${i}`, title: { ...from.title, text: `${from.title.text} ${i}` } };
    });
    const { report } = await exported(deck(scenes, { sections: everything().sections }));
    expect(report.slides).toHaveLength(230);
    expect(report.sections.flatMap(({ slides }) => slides)).toHaveLength(230);
  });
});

describe('Sections', () => {
  it('hold every slide exactly once, in order, the loose ones with the one before', async () => {
    const { report } = await exported(
      deck(
        ['a', 'b', 'c', 'd', 'e'].map((id, i) =>
          scene(id, [title(id)], { section: [undefined, 'x', undefined, 'y', 'x'][i] }),
        ),
        {
          sections: [
            { id: 'x', title: 'Først' },
            { id: 'y', title: 'Så' },
            { id: 'z', title: 'Tom' },
          ],
        },
      ),
    );
    expect(report.sections).toEqual([
      { name: 'Først', slides: [1, 2, 3] },
      { name: 'Så', slides: [4] },
      { name: 'Først', slides: [5] },
    ]);
  });

  it('are left out of a deck without any', async () => {
    const { report } = await exported(deck([scene('a', [title('A')])]));
    expect(report.sections).toEqual([]);
  });
});
