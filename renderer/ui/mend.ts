/** The edit that mends a finding, done after a look where it writes words otherwise. */
import type { Fix } from '../../core/fixes';
import { sayIn } from '../words';
import { ask } from './ask';

/** @param act does the edit */
export async function mendAfterLook(fix: Fix, act: () => void): Promise<void> {
  const t = sayIn('common');
  if (fix.changes) {
    const answer = await ask({
      title: fix.label,
      changes: fix.changes,
      answers: [
        { id: 'keep', label: t('keepChange') },
        { id: 'leave', label: t('cancel') },
      ],
    });
    if (answer !== 'keep') return;
  }
  act();
}
