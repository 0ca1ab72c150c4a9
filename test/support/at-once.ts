/** A deck made at once, and every rule asked about all of it together: what making it bit by bit must come to. */
import { rules, withoutRepeats } from '../../core/checks';
import { checkContext } from '../../core/checks/context';
import { type Compiled, compileDeck } from '../../core/deck/compile';
import { aboutDeck, themeFindings, withNumbers } from '../../core/deck/place';
import { bySeverity, type Diagnostic } from '../../core/diagnostics';
import type { Workspace } from '../../core/model/register';
import { themeOf } from '../../core/scene/themes';
import { templates } from '../../templates';
import { lookOf } from '../gallery/compiled';

export interface AtOnce {
  workspace: Workspace;
  id: string;
  today: string;
  /** What reading the files found. */
  files: readonly Diagnostic[];
}

export function atOnce({ workspace, id, today, files }: AtOnce): Compiled {
  const deck = workspace.decks.find((one) => one.id === id)!;
  const { theme, fonts } = lookOf(themeOf(deck, workspace));
  const { deck: compiled, diagnostics, use } = compileDeck({ workspace, deck, templates, theme, fonts });
  const { language, asOf } = compiled;
  const ctx = checkContext({ compiled, theme, workspace, deck, use, language, asOf, today });
  const numberOf = (slide: string) => ctx.parts.get(slide)?.[0]?.number;
  const all = [
    ...withNumbers(aboutDeck(files, id), numberOf),
    ...themeFindings(deck, workspace),
    ...diagnostics,
    ...rules.flatMap((rule) => rule.check(ctx)),
  ];
  return { deck: compiled, diagnostics: bySeverity(withoutRepeats(all)), use };
}
