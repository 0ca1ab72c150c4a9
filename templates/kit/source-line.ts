/** Where what a slide shows comes from, at its foot. */
import { plain } from '../../core/facts/digest';
import { sourceText } from '../../core/facts/source-text';
import type { Rich } from '../../core/model/field';
import { isKnown, type Source } from '../../core/model/kind';
import type { From } from '../../core/model/origin';
import type { Context } from '../../core/template';
import { labelled, words } from './text';

interface Sourced {
  readonly source: Source;
  from(field: 'source'): From;
}

/** «Kilde: …»: the slide's own line, else the source of the fact; undefined where neither says any. */
export function sourceLine(ctx: Context, own: Rich | undefined, fact: Sourced | undefined): Rich | undefined {
  const lead = words(`${ctx.label('source')}: `, ctx, labelled([], 'source'));
  if (own && plain(own).trim() !== '') return [...lead, ...own];
  if (!fact || !isKnown(fact.source)) return undefined;
  return [...lead, ...sourceText(fact.source, ctx.language, fact.from('source'))];
}
