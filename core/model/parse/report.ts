/** Collects what is wrong in one file. */
import { type Diagnostic, type Place, placePath } from '../../diagnostics';

/** Nobody reads on; and a file made to be wrong must not make us search for the nearest word a million times. */
const mostPerFile = 300;

export class Report {
  readonly diagnostics: Diagnostic[] = [];
  /** False once something of the file was left out: saving it would then lose that. */
  complete = true;

  constructor(readonly file: string) {}

  /** True when nothing more is taken down. */
  get full(): boolean {
    return this.diagnostics.length > mostPerFile;
  }

  /** @param at more about the place than file and path */
  error(rule: string, path: readonly PropertyKey[], message: string, at: Place = {}): void {
    if (this.full) return;
    if (this.diagnostics.length === mostPerFile) {
      const more = `there are more than ${mostPerFile} mistakes in this file; the rest are not listed`;
      this.diagnostics.push({
        rule: 'too-many-errors',
        severity: 'error',
        message: more,
        at: { file: this.file },
      });
      return;
    }
    this.diagnostics.push({
      rule,
      severity: 'error',
      message,
      at: { file: this.file, ...placePath(path), ...at },
    });
  }
}
