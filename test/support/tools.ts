/** Runs once before the tests that render: installs LibreOffice and poppler on Debian as root, else names them. */
import { ensureTools } from './render';

export default async function setup(): Promise<void> {
  await ensureTools();
}
