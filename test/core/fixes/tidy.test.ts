/** «Rydd teksten»: what it does is shown, and no text is worse for it. */
import { expect, test } from 'vitest';
import { fixFor } from '../../../core/fixes';
import type { Slide } from '../../../core/model/deck';
import { apply } from '../../../core/operations';
import { templates } from '../../../templates';
import { emptyDeck, emptyWorkspace } from '../../renderer/dialogs/support';

function tidied(rule: string, slide: Partial<Slide>) {
  const own = { id: 's', template: 'statements', ...slide } as Slide;
  const workspace = { ...emptyWorkspace, decks: [{ ...emptyDeck, slides: [own] }] };
  const at = { file: 'decks/tom.json', deck: 'tom', slide: 's' };
  const fix = fixFor({ rule, severity: 'warning', message: '', at }, workspace, templates, 'nb');
  const after = fix?.op && apply(workspace, fix.op, templates).workspace.decks[0]!.slides[0]!;
  return { after, changes: fix?.changes };
}

test('lines that a PDF has broken are joined, also over the edge of a bold word, which stays bold', () => {
  const lead = [
    { t: 'Kommisjonen skal vurdere ' },
    { t: 'oppgave-\nfordelingen', strong: true },
    { t: ' mellom\nnivåene, og hvordan staten styrer kommu-\nnene.\n\nMer e\uFB00ektivt.' },
  ];
  const { after, changes } = tidied('hard-breaks', { lead });
  expect(after?.lead).toEqual([
    { t: 'Kommisjonen skal vurdere ' },
    { t: 'oppgavefordelingen', strong: true },
    { t: ' mellom nivåene, og hvordan staten styrer kommunene.\nMer effektivt.' },
  ]);
  expect(changes).toEqual([
    {
      before: lead.map(({ t }) => t).join(''),
      after:
        'Kommisjonen skal vurdere oppgavefordelingen mellom nivåene, og hvordan staten styrer kommunene.\nMer effektivt.',
    },
  ]);
});

test('paragraphs survive when the empty lines between them go, whatever marks stand around', () => {
  const lead = [{ t: 'Først.', em: true }, { t: '\n\nSå  dette.\n' }];
  expect(tidied('blank-run', { lead }).after?.lead).toEqual([
    { t: 'Først.', em: true },
    { t: '\nSå dette.' },
  ]);
});

test('points that were typed into one become points of their own, on their levels', () => {
  const points = [{ text: '• En\n  – Under\n• To' }, { text: 'Tre' }];
  const { after, changes } = tidied('real-lists', { points } as Partial<Slide>);
  expect(after?.points).toEqual([{ text: 'En', points: ['Under'] }, { text: 'To' }, { text: 'Tre' }]);
  expect(changes?.[0]?.after).toBe('• En\n• Under\n• To');
});
