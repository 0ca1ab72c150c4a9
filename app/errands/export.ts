/** A deck laid out and written to files in a folder of the task's own, from where the host puts them in their place. */
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Diagnostic } from '../../core/diagnostics';
import { templates } from '../../templates';
import { writeNew } from '../../workspace/atomic';
import { sha256 } from '../../workspace/disk';
import { type CompiledDeck, compile, withoutRepeats } from '../compile';
import { exportDeck, writtenOf } from '../export';
import type { OpenWorkspace } from '../open';
import { makeFolder } from '../output';

/** Plain data. */
export interface ExportErrand {
  open: Omit<OpenWorkspace, 'templates'>;
  deck: string;
  format: 'pptx' | 'pdf' | 'handout' | 'png' | 'svg';
  /** Ids of slides; all when left out. */
  slides?: readonly string[];
  /** Slides that are hidden too, in formats that cannot hide them. Of those that are named, all are taken. */
  hidden?: boolean;
  /** Comments too, in a .pptx. */
  comments?: boolean;
  /** Pixels, of pictures. */
  width?: number;
  /** YYYY-MM-DD where the user is. */
  today: string;
  /** Absolute; made, and the folder around it where it is not there. Whoever asks takes it away. */
  into: string;
}

export interface MadeFile {
  /** In the folder. */
  name: string;
  /** Bytes. */
  size: number;
  digest: string;
}

export interface MadeFiles {
  /** None when there is no slide to export. */
  files: MadeFile[];
  /** Findings about the facts and the chosen slides; they never stop an export. */
  diagnostics: Diagnostic[];
}

/** @throws AppError, and the file system's own errors */
export async function exportFiles(
  errand: ExportErrand,
  progress: (done: number, of: number) => void,
): Promise<MadeFiles> {
  const { format, width, into, slides, hidden, comments, today } = errand;
  const open = { ...errand.open, templates };
  const whole = await compile(open, errand.deck, { today });
  const compiled = slides ? onlySlides(whole, slides) : writtenOf(whole, format, hidden);
  const { scenes } = compiled.scenes;
  if (scenes.length === 0) return { files: [], diagnostics: compiled.diagnostics };
  await makeFolder(dirname(into));
  await mkdir(into, { mode: 0o700 });
  progress(0, scenes.length);
  const found: Diagnostic[] = [];
  const report = (finding: Diagnostic): number => found.push(finding);
  const files: MadeFile[] = [];
  for await (const file of exportDeck(open, compiled, format, { width, comments, progress, report })) {
    const name = basename(file.name);
    const { bytes } = file;
    await writeNew(join(into, name), bytes);
    files.push({ name, size: bytes.length, digest: sha256(bytes) });
  }
  return { files, diagnostics: withoutRepeats([...compiled.diagnostics, ...found]) };
}

/** The chosen slides of a compiled deck, numbered as in the whole. */
function onlySlides(compiled: CompiledDeck, ids: readonly string[]): CompiledDeck {
  const wanted = new Set(ids);
  const chosen = compiled.scenes.scenes.flatMap((scene, i) => (wanted.has(scene.slide) ? [i] : []));
  return {
    ...compiled,
    scenes: { ...compiled.scenes, scenes: chosen.map((i) => compiled.scenes.scenes[i]!) },
    numbers: chosen.map((i) => compiled.numbers[i]!),
    diagnostics: compiled.diagnostics.filter(({ at }) => at.slide === undefined || wanted.has(at.slide)),
  };
}
