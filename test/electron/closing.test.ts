import { beforeEach, expect, test, vi } from 'vitest';

const asked: { buttons: string[]; message: string }[] = [];
let answers: number[] = [];
vi.mock('electron', () => ({
  dialog: {
    showMessageBox: async (_window: unknown, options: { buttons: string[]; message: string }) => {
      asked.push(options);
      return { response: answers.shift() };
    },
  },
}));
const { readyToClose } = await import('../../electron/main/closing');

beforeEach(() => {
  asked.length = 0;
  answers = [];
});

/** @param states what saving comes to, one after the other */
function frame(...states: object[]) {
  const closed: string[] = [];
  return {
    closed,
    window: {},
    settle: async () => void closed.push('settled'),
    uploads: { stop: async () => undefined },
    session: {
      open: {
        shared: {
          flush: async () => {
            if (states.length > 1) states.shift();
            return true;
          },
          saveState: () => states[0],
        },
      },
      close: async () => void closed.push('closed'),
    },
  };
}
const close = (given: ReturnType<typeof frame>) => readyToClose(given as never, 'nb');

test('a window with everything saved closes without a question', async () => {
  const given = frame({ state: 'saving' }, { state: 'saved' });
  expect(await close(given)).toBe(true);
  expect(given.closed).toEqual(['settled', 'closed']);
  expect(asked).toEqual([]);
});

test('edits that are safe on this machine are no reason to ask', async () => {
  expect(await close(frame({ state: 'unsaved', safe: true }))).toBe(true);
  expect(asked).toEqual([]);
});

test('edits that are nowhere are asked about, and the window stays when the user wants to', async () => {
  answers = [2];
  const given = frame({ state: 'unsaved', safe: false });
  expect(await close(given)).toBe(false);
  expect(given.closed).toEqual(['settled']);
  expect(asked[0]).toMatchObject({
    message: 'Vi får ikke lagret de siste endringene.',
    buttons: ['Prøv igjen', 'Lukk uten å lagre', 'Avbryt'],
  });
});

test('trying again saves, once there is room', async () => {
  answers = [0];
  const unsafe = { state: 'unsaved', safe: false };
  expect(await close(frame(unsafe, unsafe, { state: 'saved' }))).toBe(true);
  expect(asked).toHaveLength(1);
});

test('who closes without saving is believed', async () => {
  answers = [1];
  const given = frame({ state: 'unsaved', safe: false });
  expect(await close(given)).toBe(true);
  expect(given.closed).toEqual(['settled', 'closed']);
});
