/** One export at a time, followed by the host's events. */
import { useEffect, useRef, useState } from 'react';
import type { CallError, Input, JobState } from '../../../app/contract';
import { api } from '../../host';
import { settled } from '../../state/commission';

export interface Job {
  state: JobState | { state: 'idle' } | { state: 'starting' };
  start(input: Input<'export.start'>): Promise<void>;
  cancel(): void;
  reset(): void;
}

export function useJob(): Job {
  const [state, setState] = useState<Job['state']>({ state: 'idle' });
  const running = useRef<string>(undefined);
  // An event may come before the answer that names the job.
  const early = useRef(new Map<string, JobState>());
  useEffect(
    () =>
      api.subscribe((event) => {
        if (event.type !== 'job') return;
        if (event.job === running.current) setState(event.state);
        else early.current.set(event.job, event.state);
      }),
    [],
  );
  const failed = (error: CallError): void => setState({ state: 'failed', error });
  return {
    state,
    async start(input) {
      setState({ state: 'starting' });
      // What was typed last is to be in the file.
      await settled();
      const answer = await api.call('export.start', input);
      if (!answer.ok) {
        failed(answer.error);
        return;
      }
      const { job } = answer.value;
      running.current = job;
      setState(early.current.get(job) ?? { state: 'running', done: 0, of: 0 });
      early.current.clear();
    },
    cancel() {
      if (running.current) void api.call('job.cancel', { job: running.current });
    },
    reset() {
      running.current = undefined;
      setState({ state: 'idle' });
    },
  };
}
