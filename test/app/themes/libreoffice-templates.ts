/** LibreOffice's own templates as it saves them for PowerPoint: made by another program, with its ideas of everything. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = '/usr/lib/libreoffice/share/template/common/presnt';

/** Ornaments at the corners and four masters; a picture along the edge; coloured bands above and below. */
export const officeTemplates = ['Focus', 'DNA', 'Blue_Curve'] as const;

/** Undefined where LibreOffice's templates are not installed. */
export function libreOfficeTemplate(name: (typeof officeTemplates)[number]): Uint8Array | undefined {
  const from = join(folder, `${name}.otp`);
  if (!existsSync(from)) return undefined;
  const out = join(tmpdir(), 'lysark-libreoffice-templates');
  const file = join(out, `${name}.pptx`);
  if (!existsSync(file)) {
    mkdirSync(out, { recursive: true });
    const profile = `-env:UserInstallation=file://${join(out, `profile-${process.pid}`)}`;
    const args = ['--headless', '--norestore', profile, '--convert-to', 'pptx', '--outdir', out, from];
    execFileSync('soffice', args, { stdio: 'ignore', timeout: 120_000 });
  }
  return readFileSync(file);
}
