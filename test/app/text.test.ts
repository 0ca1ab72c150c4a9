import { expect, it } from 'vitest';
import { forTerminal } from '../../app/text';

it('keeps lines and tabs for a terminal, and nothing that would steer it', () => {
  const steering = 'Navn;Rolle\r\nKari\u001b[2J\u0007;\u009b31mleder\r\ta\u202eb\n';
  expect(forTerminal(steering)).toBe('Navn;Rolle\nKari [2J ; 31mleder \ta b\n');
});
