/** Run in a process of its own: prints the digest of the exported deck. */
import { createHash } from 'node:crypto';
import { exportPptx } from '../../../exporters/pptx/index';
import { assets, everything, theme } from './decks';

void exportPptx(everything(), theme, assets).then((bytes) => {
  process.stdout.write(createHash('sha256').update(bytes).digest('hex'));
});
