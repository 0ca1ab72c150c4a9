/** Collects what is wrong in one file. */
import { type Diagnostic, type Place, pathText } from '../../diagnostics';

export class Report {
  readonly diagnostics: Diagnostic[] = [];
  /** False once something of the file was left out: saving it would then lose that. */
  complete = true;

  constructor(readonly file: string) {}

  /** @param at more about the place than file and path */
  error(rule: string, path: readonly PropertyKey[], message: string, at: Place = {}): void {
    this.diagnostics.push({
      rule,
      severity: 'error',
      message,
      at: { file: this.file, ...(path.length > 0 ? { path: pathText(path) } : {}), ...at },
    });
  }
}
