/** A deck with all that its exported slides carry in their stamps. */
import { find } from '../base/lists';
import { plainText } from '../facts/plain-text';
import { FactView } from '../facts/view';
import type { Deck } from '../model/deck';
import { isKnown, type Source } from '../model/kind';
import { parseField } from '../model/ref';
import type { Workspace } from '../model/register';
import type { Scene, SceneDeck, Sender, UsedFact } from '../scene/types';
import { nodesIn, textBlocks } from '../scene/walk';
import type { AnyTemplate } from '../template';
import { indexOf } from './held';
import { recipeOf } from './recipe';

/**
 * Until when the facts hold, what each slide was made of, and whose it is. Nothing is added that does not stand on the
 * slide, and what is for the register's keepers only (`keptBack`) is taken out.
 */
export function withStamps(
  scenes: SceneDeck,
  deck: Deck,
  workspace: Workspace,
  templates: ReadonlyMap<string, AnyTemplate>,
): SceneDeck {
  const home = workspace.commission.language;
  const index = indexOf(workspace, deck, scenes.asOf);
  const stamped = scenes.scenes.map((scene): Scene => {
    const slide = find(deck.slides, scene.slide);
    const view = new FactView(index, scenes.asOf, scenes.language, { deviations: slide?.deviations });
    const facts = scene.facts.filter((fact) => !keptBack(fact, scene)).map((fact) => told(fact, view));
    const template = slide && templates.get(slide.template);
    const recipe = slide && template && recipeOf(slide, template, scene, home);
    return { ...scene, facts, ...(recipe ? { recipe } : {}) };
  });
  return { ...scenes, scenes: stamped, sender: senderOf(workspace, scenes) };
}

function senderOf({ commission }: Workspace, { language }: SceneDeck): Sender {
  const { contact } = commission;
  return {
    name: plainText(commission.name, commission.language, language),
    ...(contact ? { contact } : {}),
  };
}

/** How a person is reached, and notes for the register's keepers, are stamped only where a slide shows them. */
function keptBack({ ref }: UsedFact, scene: Scene): boolean {
  const parts = parseField(ref);
  if (!parts) return false;
  const { kind, field } = parts;
  const personal = kind === 'people' && (field === 'email' || field === 'phone');
  if (!personal && field !== 'note') return false;
  const shown = nodesIn(scene.nodes)
    .flatMap(textBlocks)
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.flatMap(({ from }) => from)));
  return !shown.some((one) => one.type === 'field' && one.fact === parts.fact && one.field === field);
}

/** Why a source is not known is a remark to those who keep the register. */
function told(fact: UsedFact, view: FactView): UsedFact {
  const until = view.until(fact.ref);
  const parts = parseField(fact.ref);
  const source =
    parts?.field === 'source' ? (view.get(parts.kind, parts.id)?.source as Source | undefined) : undefined;
  return {
    ...fact,
    ...(source && !isKnown(source) ? { short: '' } : {}),
    ...(until === undefined ? {} : { until }),
  };
}
