/** What there is to say of a deck before any of its slides: its own texts, and the template that it wears. */
import type { Diagnostic } from '../diagnostics';
import type { FactView } from '../facts/view';
import type { Language } from '../formats/language';
import type { Deck } from '../model/deck';
import type { Workspace } from '../model/register';
import { leftOf } from '../model/theme';
import type { Theme } from '../scene/theme';

interface Input {
  workspace: Workspace;
  deck: Deck;
  theme: Theme;
}

/** @param view through which the deck's own texts have been read */
export function findingsOf(input: Input, view: FactView, lang: Language): Diagnostic[] {
  return [...ofTexts(view, input.deck, lang), ...ofTemplate(input)];
}

/** Nothing of a text falls away without a word. */
export const marksLeft = {
  rule: 'marks-left',
  severity: 'warning',
  message: 'A letter has more than 30 marks; the rest of them are not shown.',
  hint: 'Take the marks away that no language has.',
} as const;

/** Said as long as the deck wears the template, and not only when it was taken in. */
function ofTemplate({ workspace, theme, deck }: Input): Diagnostic[] {
  const file = workspace.themeFiles?.find(({ id }) => id === theme.id);
  const left = file ? leftOf(file) : [];
  if (left.length === 0) return [];
  const what = left.slice(0, 5).join(', ');
  return [
    {
      rule: 'theme-partly',
      severity: 'warning',
      message: `The template's own ${what} stand on slides in PowerPoint alone; PDF, pictures and the app lack them.`,
      hint: 'See whether the slides can do without them, or save them in the template as PNG.',
      params: { what },
      at: { file: `decks/${deck.id}.json`, deck: deck.id },
    },
  ];
}

function ofTexts(view: FactView, deck: Deck, lang: Language): Diagnostic[] {
  const marks = view.withoutMarks().filter((ref) => ref.startsWith('decks/'));
  return [
    ...untranslated(view, deck, lang),
    ...marks.map((ref) => ({ ...marksLeft, at: { file: `${ref}.json`, deck: deck.id } })),
  ];
}

function untranslated(view: FactView, deck: Deck, lang: Language): Diagnostic[] {
  return view
    .missingTranslations()
    .filter(({ ref }) => ref.startsWith('decks/'))
    .map(({ ref, got }) => ({
      rule: 'translation-missing',
      severity: 'warning',
      message: `Not written in ${lang}; the text in ${got} is shown instead.`,
      params: { wanted: lang, got },
      at: { file: `${ref}.json`, deck: deck.id },
    }));
}
