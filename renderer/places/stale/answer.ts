import { useEffect, useState } from 'react';
import type { CallError, Chosen, Result, StaleAnswer } from '../../../app/contract';
import { api } from '../../host';

export type Asked = { answer?: StaleAnswer; error?: CallError };

/**
 * A host may still have open what the page has left. Its report would be about slides that the page does not have; then
 * it is closed there too.
 */
async function check({ place }: Chosen, open: boolean): Promise<Result<StaleAnswer>> {
  const result = await api.call('stale.check', { place });
  if (open || !result.ok || result.value.state !== 'report') return result;
  await api.call('workspace.close', {});
  return await api.call('stale.check', { place });
}

/** Holds the file against what is open; anew when another file or commission comes. */
export function useAnswer(file: Chosen | undefined, commission: string | undefined): Asked {
  const [asked, setAsked] = useState<Asked & { about?: unknown }>({});
  const about = file && `${file.place}\n${commission ?? ''}`;
  useEffect(() => {
    if (!file) return;
    let current = true;
    setAsked({});
    void check(file, commission !== undefined).then((result) => {
      if (!current) return;
      const key = `${file.place}\n${commission ?? ''}`;
      setAsked(result.ok ? { answer: result.value, about: key } : { error: result.error, about: key });
    });
    return () => {
      current = false;
    };
  }, [file, commission]);
  // What was said of another file or commission is not shown for a moment.
  return asked.about === about ? asked : {};
}
