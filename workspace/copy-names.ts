/**
 * Names that synchronisation and file managers give to copies, read backwards: what the file was called, and who
 * probably made the copy. By the name alone; whether there is such a file is for others to say.
 */

export type CopyMaker =
  | 'syncthing'
  | 'onedrive'
  | 'dropbox'
  | 'nextcloud'
  | 'google-drive'
  | 'icloud'
  | 'file-manager'
  | 'lysark'
  | 'other';

export interface CopyName {
  /** The stem that the copy was made of. */
  stem: string;
  maker: CopyMaker;
  /** Nobody but a program that met a conflict gives such a name; others may be people's own choice. */
  sure: boolean;
}

interface Pattern {
  /** Group 1 is the stem. */
  form: RegExp;
  maker: CopyMaker;
  sure: boolean;
}

const day = String.raw`\d{4}-\d{2}-\d{2}`;
/** In the languages of whoever may share a folder with a Norwegian commission. */
const conflictWords = [
  'conflict',
  'conflicted',
  'conflicting',
  'konflikt\\w*',
  'konflikte\\w*',
  'motstridende',
  'ristiriitainen',
  'sfconflict',
  'conflit',
  'conflicto',
  'conflitto',
  'conflito',
  'conflictiva',
].join('|');
const copyWords = 'kopi|kopia|copy|kopie|copie|copia|duplicate|duplikat';

/** The first that fits holds. A tail is bounded, so that no name can keep the program busy. */
const patterns: readonly Pattern[] = [
  // Syncthing, lib/model/folder_sendrecv.go; the device stands there from version 1.2 on.
  {
    form: /^(.+)\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?$/,
    maker: 'syncthing',
    sure: true,
  },
  // Our own, of an interrupted save and of a .lysark file.
  {
    form: new RegExp(`^(.+) \\(Konflikt(?: (?:\\d+|${day} \\d\\d\\.\\d\\d(?: \\d+)?))?\\)$`),
    maker: 'lysark',
    sure: true,
  },
  // Nextcloud, src/common/utility.cpp: with the user's name where copies are uploaded.
  {
    form: new RegExp(`^(.+) \\((?:conflicted copy|konfliktkopi\\w*)(?: [^()]{1,80})? ${day} \\d{6}\\)$`, 'i'),
    maker: 'nextcloud',
    sure: true,
  },
  { form: /^(.+) \(case clash from [^()]{1,120}\)$/i, maker: 'nextcloud', sure: true },
  // ownCloud and Nextcloud before 2.5.
  { form: /^(.+)_conflict(?:_[^_]{1,80})?-\d{8}-\d{6}$/i, maker: 'nextcloud', sure: true },
  // Synology Drive.
  { form: /^(.+)_[^_]{1,80}_[A-Z][a-z]{2}-\d{2}-\d{6}-\d{4}_(?:Case)?Conflict$/, maker: 'other', sure: true },
  // Dropbox, with the name, device and date in the account's language, and others of its make.
  {
    form: new RegExp(
      `^(.+?) ?[([][^()[\\]]{0,120}(?<![\\p{L}])(?:${conflictWords})(?![\\p{L}])[^()[\\]]{0,120}(?:\\(\\d+\\))?[)\\]]$`,
      'iu',
    ),
    maker: 'dropbox',
    sure: true,
  },
  // The OneDrive client for Linux.
  { form: /^(.+)-[^-]{1,63}-safeBackup-\d{4}$/, maker: 'onedrive', sure: true },
  // Resilio Sync.
  { form: /^(.+)\.Conflict$/, maker: 'other', sure: true },
  {
    form: new RegExp(`^(.+) \\((?:[^()]{1,30} )?(?:${copyWords})(?: \\d+)?\\)$`, 'i'),
    maker: 'file-manager',
    sure: false,
  },
  {
    form: new RegExp(`^(.+?)(?: [-–—])? (?:${copyWords})(?: ?\\(?\\d+\\)?)?$`, 'i'),
    maker: 'file-manager',
    sure: false,
  },
  {
    form: /^(?:kopi av|kopia av|copy of|kopi \(\d+\) av|copy \(\d+\) of) (.+)$/i,
    maker: 'google-drive',
    sure: false,
  },
  { form: /^(.+?) ?\(\d{1,3}\)$/, maker: 'google-drive', sure: false },
  { form: /^(.+) \d{1,2}$/, maker: 'icloud', sure: false },
  // OneDrive: the machine's name, in capitals on Windows and with blanks on a Mac.
  { form: /^(.+?)-(?=[^-]*[A-Z ])[\p{L}\p{N}'’._ -]{1,80}$/u, maker: 'onedrive', sure: false },
];

/** Copies of copies are no rarity: two programs that share a folder make them of each other's. */
const mostLayers = 6;
const longest = 255;

/**
 * Everything that a stem may be a copy of, the innermost last; empty for a name as people give them.
 * @param stem a file's name without its extension
 */
export function copyNames(stem: string): CopyName[] {
  const out: CopyName[] = [];
  if (stem.length > longest) return out;
  let rest = stem.normalize('NFC');
  for (let layer = 0; layer < mostLayers; layer++) {
    const found = patterns
      .map((one) => ({ one, inner: one.form.exec(rest)?.[1] }))
      .find(({ inner }) => inner);
    if (!found?.inner) break;
    const { maker, sure } = found.one;
    rest = found.inner.trimEnd();
    // What a program was certain of stays certain, whatever stands further in.
    const outer = out[0];
    out.push({ stem: rest, maker: outer?.maker ?? maker, sure: outer ? outer.sure : sure });
  }
  return out;
}

/** Beginnings of a name that end before what may be somebody's addition, the longest first. */
export function beginnings(stem: string): string[] {
  const out: string[] = [];
  for (const { index } of stem.slice(0, longest).matchAll(/[ ._~([–—-]/g)) {
    const beginning = stem.slice(0, index);
    if (beginning !== '' && out[0] !== beginning) out.unshift(beginning);
  }
  return out;
}
