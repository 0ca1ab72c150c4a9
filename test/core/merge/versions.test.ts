import { describe, expect, it } from 'vitest';
import { versionsWith } from '../../../core/merge/versions';

const values = (versions: readonly { value?: unknown }[]) => versions.map(({ value }) => value).sort();

describe('the versions of a conflict', () => {
  const own = { value: 'Kommisjonen møtes i Oslo og skriver.', by: 'kari-1' };
  const other = { value: 'Kommisjonen møtes i Bodø og lytter.', by: 'ola-2' };

  it('keep what somebody wrote, when she types on in what the other wrote', () => {
    const now = { value: 'Kommisjonen møtes i Bodø og lytter. M', by: 'kari-1' };
    expect(values(versionsWith([own, other], [now], now.value))).toContain(own.value);
  });

  it('hold what somebody has typed on in her own text once', () => {
    const now = { value: 'Kommisjonen møtes i Oslo og skriver. Så', by: 'kari-1' };
    expect(values(versionsWith([own, other], [now], now.value))).toEqual([other.value, now.value]);
  });
});
