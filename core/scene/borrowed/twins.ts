/** Which font is measured and drawn for the one that a template names. */

interface TwinChoice {
  twin: string;
  /** True when the twin has other widths. */
  substituted: boolean;
}

/** Fonts with the same widths, letter by letter. */
const twins: Readonly<Record<string, string>> = {
  georgia: 'Gelasio',
  gelasio: 'Gelasio',
  calibri: 'Carlito',
  carlito: 'Carlito',
  arial: 'Arimo',
  helvetica: 'Arimo',
  'liberation sans': 'Arimo',
  arimo: 'Arimo',
  cambria: 'Caladea',
  caladea: 'Caladea',
  'times new roman': 'Tinos',
  times: 'Tinos',
  'liberation serif': 'Tinos',
  tinos: 'Tinos',
  'noto sans': 'Noto Sans',
};

const serif =
  /serif|georgia|garamond|baskerville|palatino|book antiqua|bookman|minion|caslon|century|roman|slab|bodoni|didot/i;
const sans = /sans/i;

/** @param onMachine tells whether the machine has the font itself */
export function twinOf(family: string, onMachine: (family: string) => boolean): TwinChoice {
  const twin = twins[family.trim().toLowerCase()];
  if (twin !== undefined) return { twin, substituted: false };
  if (onMachine(family)) return { twin: family, substituted: false };
  // The widest of ours of its kind: what fits here also fits where the font is there.
  return { twin: serif.test(family) && !sans.test(family) ? 'Gelasio' : 'Arimo', substituted: true };
}
