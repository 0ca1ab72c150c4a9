/** Facts as files for other programs: meetings as a calendar or a sheet, members and datasets as sheets. */

import { indexOf } from '../core/deck/held';
import { plain } from '../core/facts/digest';
import { FactView } from '../core/facts/view';
import type { Language } from '../core/formats/language';
import { joinOr } from '../core/formats/lists';
import { nearestWords } from '../core/model/nearest';
import { fieldLabel, optionLabel, wordLanguage } from '../core/words';
import { writeCsv } from '../workspace/import';
import { makeCalendar } from './calendar';
import { AppError } from './errors';
import type { OpenWorkspace } from './open';
import { quoted } from './text';

export const factExports = ['meetings', 'members', 'datasets'] as const;
export type FactExport = (typeof factExports)[number];
export type FactFormat = 'ics' | 'csv';

export interface FactFile {
  name: string;
  text: string;
  count: number;
  /** Left out, with why. */
  left: string[];
}

/** @throws AppError when there is no such dataset, or the format does not fit */
export function exportFacts(
  open: OpenWorkspace,
  what: FactExport,
  { format, id, today }: { format: FactFormat; id?: string; today: string },
): FactFile {
  const { workspace } = open;
  const language = workspace.commission.language;
  if (format === 'ics') {
    if (what !== 'meetings')
      throw new AppError('bad-format', `Only meetings fit in a calendar, not ${what}.`, 'Use --format csv.');
    const { text, count, undated } = makeCalendar(workspace, today);
    return { name: `${workspace.commission.id}-moter.ics`, text, count, left: undated };
  }
  const view = new FactView(indexOf(workspace), today, language);
  if (what === 'datasets')
    return datasetFile(
      view,
      workspace.register.datasets.map((one) => one.id),
      id,
    );
  const rows = what === 'members' ? memberRows(view, language) : meetingRows(view, language);
  const name = what === 'members' ? 'medlemmer' : 'moter';
  return {
    name: `${workspace.commission.id}-${name}.csv`,
    text: writeCsv(rows),
    count: rows.length - 1,
    left: [],
  };
}

function datasetFile(view: FactView, ids: readonly string[], id: string | undefined): FactFile {
  const wanted = id ?? (ids.length === 1 ? ids[0]! : undefined);
  if (wanted === undefined) {
    throw new AppError(
      'bad-id',
      'Say which dataset with --id.',
      ids.length > 0 ? `The datasets are: ${ids.join(', ')}.` : 'There are none yet.',
    );
  }
  const data = view.get('datasets', wanted);
  if (!data)
    throw new AppError('bad-id', `There is no dataset ${quoted(wanted)}${nearestWords(wanted, ids)}.`);
  const rows = [data.columns.map(({ label }) => plain(label)), ...data.rows];
  return { name: `${wanted}.csv`, text: writeCsv(rows), count: data.rows.length, left: [] };
}

function memberRows(view: FactView, language: Language): string[][] {
  const lang = wordLanguage(language);
  const fields = ['name', 'title', 'organisation', 'place', 'membership', 'email', 'phone'] as const;
  const head = fields.map((field) =>
    field === 'membership'
      ? { nb: 'Rolle', nn: 'Rolle', en: 'Role' }[lang]
      : fieldLabel('people', field, lang),
  );
  const people = [...view.query('members'), ...view.query('secretariat')];
  return [
    head,
    ...people.map((one) =>
      fields.map((field) => {
        const value = one[field];
        if (field === 'membership') return optionLabel('people', 'membership', String(value), lang);
        return typeof value === 'string' ? value : plain(value as never);
      }),
    ),
  ];
}

function meetingRows(view: FactView, language: Language): string[][] {
  const lang = wordLanguage(language);
  const head = {
    nb: ['Fra dato', 'Til dato', 'Sted', 'Tema'],
    nn: ['Frå dato', 'Til dato', 'Stad', 'Tema'],
    en: ['Start date', 'End date', 'Place', 'Topic'],
  }[lang];
  return [
    head,
    ...view
      .list('meetings')
      .map((one) => [
        one.when?.start ?? one.year ?? '',
        one.when?.end ?? '',
        joinOr(one.places ?? [], language),
        plain(one.what),
      ]),
  ];
}
