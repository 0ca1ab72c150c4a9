/** What is typed as a comment and not added yet, by what it is about, and what one calls oneself on this machine. */
const texts = new Map<string, string>();
const nameKey = 'lysark.comments.name';

export function openingDraft(at: string) {
  return {
    text: texts.get(at) ?? '',
    by: name(),
    keep: (text: string): void => void (text === '' ? texts.delete(at) : texts.set(at, text)),
    call: (by: string): void => {
      try {
        localStorage.setItem(nameKey, by);
      } catch {
        // Where nothing can be stored, one says it again next time.
      }
    },
  };
}

function name(): string {
  try {
    return localStorage.getItem(nameKey) ?? '';
  } catch {
    return '';
  }
}
