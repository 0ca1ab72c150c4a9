/** Every area of texts; one file each. */
import { checksWords } from './checks';
import { common } from './common';
import { decksWords } from './decks';
import { dialogsWords } from './dialogs';
import { editor } from './editor';
import { errorWords } from './errors';
import { exportWords } from './exporting';
import { factsWords } from './facts';
import { foldersWords } from './folders';
import { formsWords } from './forms';
import { imagesWords } from './images';
import { importWords } from './importing';
import { looksWords } from './looks';
import { searchWords } from './search';
import { shell } from './shell';
import { showWords } from './show';
import { sideWords } from './side';
import { staleWords } from './stale';
import { startWords } from './start';

export const areas = {
  exporting: exportWords,
  decks: decksWords,
  checks: checksWords,
  common,
  dialogs: dialogsWords,
  facts: factsWords,
  forms: formsWords,
  editor,
  errors: errorWords,
  folders: foldersWords,
  images: imagesWords,
  importing: importWords,
  looks: looksWords,
  search: searchWords,
  shell,
  show: showWords,
  side: sideWords,
  stale: staleWords,
  start: startWords,
};
