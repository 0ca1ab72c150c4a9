/** Licences as people choose them, and as they stand in a credit: «CC BY-SA 4.0» with its address. Pure. */
import type { Language } from '../formats/language';
import { say, uiLanguageFor, uiLanguages } from '../texts';

export const commonsKinds = ['by', 'by-sa', 'by-nc', 'by-nc-sa', 'by-nd', 'by-nc-nd'] as const;
type CommonsKind = (typeof commonsKinds)[number];

/** `zero` and `mark` ask for nothing; `other` is what its own words say. */
export const otherKinds = ['zero', 'mark', 'free', 'permission', 'reserved', 'other'] as const;
export type LicenceKind = CommonsKind | (typeof otherKinds)[number];

/** «3.0 NO» is the one that was adapted to Norwegian law. */
export const versions = ['4.0', '3.0', '3.0 NO', '2.5', '2.0', '1.0'] as const;

export interface Licence {
  kind: LicenceKind;
  /** Of Creative Commons; missing where the words leave it out. */
  version?: string;
}

type Plain = 'free' | 'permission' | 'reserved';

/** As others write them. */
const other: Readonly<Record<Plain, RegExp>> = {
  free: /^(til )?(fri|fritt|free)( bruk| til bruk| to use)?$/,
  permission: /^(brukt |gjengitt |used )?(med|by|with) (tillatelse|løyve|permission)$/,
  reserved: /^(alle retti?g?h?e?t?e?r? (reserverte?|forbeholdt|atterhaldne)|all rights reserved|©)$/,
};

export function isCommons(kind: LicenceKind): kind is CommonsKind {
  return (commonsKinds as readonly string[]).includes(kind);
}

/** Undefined for no licence. What is not known is `other`. */
export function parseLicence(text: string | undefined): Licence | undefined {
  const line = text?.trim().replace(/\s+/g, ' ').toLowerCase() ?? '';
  if (line === '') return undefined;
  if (/^(cc ?0|cc ?zero|creative commons zero)( 1\.0)?( universal)?$/.test(line)) return { kind: 'zero' };
  if (/^(public domain( mark)?( 1\.0)?|pdm( 1\.0)?|falt i det fri|falle i det fri)$/.test(line))
    return { kind: 'mark' };
  const commons = /^(?:cc|creative commons)[ -]?(by(?:[ -](?:nc|nd|sa))*)(?:[ -](\d(?:\.\d)?)( no)?)?$/.exec(
    line,
  );
  if (commons) {
    const kind = commons[1]!.replaceAll(' ', '-') as LicenceKind;
    const number = commons[2]?.replace(/^\d$/, '$&.0');
    const version = number && `${number}${commons[3]?.toUpperCase() ?? ''}`;
    if (isCommons(kind)) return { kind, ...(version ? { version } : {}) };
  }
  for (const [kind, form] of Object.entries(other) as [Plain, RegExp][]) {
    if (form.test(line) || uiLanguages.some((one) => say(one, 'licences', kind) === line)) return { kind };
  }
  return { kind: 'other' };
}

/** As it stands in the credit. @param language the commission's own; empty for `other`, which has words of its own */
export function licenceText({ kind, version }: Licence, language: Language): string {
  if (isCommons(kind)) return ['CC', kind.toUpperCase(), version].filter(Boolean).join(' ');
  switch (kind) {
    case 'zero':
      return 'CC0 1.0';
    case 'mark':
      return 'Public Domain Mark 1.0';
    case 'other':
      return '';
    case 'free':
    case 'permission':
    case 'reserved':
      return say(uiLanguageFor(language), 'licences', kind);
    default:
      return kind satisfies never;
  }
}

/** Where the licence can be read, as Creative Commons asks (4.0 section 3(a)(1)(C)); undefined where there is no such place. */
export function licenceUrl({ kind, version }: Licence): string | undefined {
  const base = 'https://creativecommons.org';
  if (kind === 'zero') return `${base}/publicdomain/zero/1.0/`;
  if (kind === 'mark') return `${base}/publicdomain/mark/1.0/`;
  if (!isCommons(kind) || version === undefined) return undefined;
  return `${base}/licenses/${kind}/${version.toLowerCase().replace(' ', '/')}/`;
}

/** Whether an address was ours to write, so that another licence may take it away. */
export function isCommonsUrl(url: string | undefined): boolean {
  return url !== undefined && /^https?:\/\/(www\.)?creativecommons\.org\//i.test(url);
}

/** Whether the licence forbids to show the picture cropped. */
export function forbidsChanges(licence: Licence | undefined): boolean {
  return licence?.kind === 'by-nd' || licence?.kind === 'by-nc-nd';
}
