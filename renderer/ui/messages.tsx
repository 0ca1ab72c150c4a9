/** Toasts and questions, above everything. */

import { Alert, Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { XMarkIcon } from '@navikt/aksel-icons';
import { useLayoutEffect, useRef } from 'react';
import { useWords } from '../words';
import { useAsked } from './ask';
import { beginHere } from './begin';
import { freePlace, type Obstacle } from './free-place';
import { hush, useToasts } from './toast';

export function Messages() {
  return (
    <>
      <Question />
      <Toasts />
    </>
  );
}

function Toasts() {
  const t = useWords('common');
  const shell = useWords('shell');
  const toasts = useToasts();
  const box = useRef<HTMLElement>(null);
  useFreePlace(box, toasts);
  return (
    <section ref={box} className="toasts stack gap-2" aria-label={shell('notices')} aria-live="polite">
      {toasts.map((toast) => (
        <Alert key={toast.id} data-color={toast.tone} className="toast line gap-3">
          <span>{toast.text}</span>
          {toast.action && (
            <Button
              variant="secondary"
              onClick={() => {
                toast.action?.run();
                hush(toast.id);
              }}
            >
              {toast.action.label}
            </Button>
          )}
          <Button variant="tertiary" icon aria-label={t('close')} onClick={() => hush(toast.id)}>
            <XMarkIcon aria-hidden />
          </Button>
        </Alert>
      ))}
    </section>
  );
}

/** Keeps what is there to be pressed uncovered, also while it comes, is scrolled, and changes. */
function useFreePlace(ref: { readonly current: HTMLElement | null }, shown: readonly unknown[]): void {
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box || shown.length === 0) return;
    let at: { x: number; y: number } | undefined;
    const place = (): void => {
      const { width: w, height: h } = box.getBoundingClientRect();
      at = freePlace({ w, h }, { w: innerWidth, h: innerHeight }, obstaclesBeside(box), at);
      box.style.translate = `${at.x}px ${at.y}px`;
    };
    place();
    const often = setInterval(place, 200);
    addEventListener('resize', place);
    return () => {
      clearInterval(often);
      removeEventListener('resize', place);
    };
  }, [ref, shown]);
}

/** What can be pressed or written in; items of lists weigh less, for others of them can be chosen and lists scroll. */
function obstaclesBeside(box: HTMLElement): Obstacle[] {
  const all = document.querySelectorAll<HTMLElement>(
    'button, a[href], input, select, textarea, summary, [role="option"], [role="treeitem"], [data-target]',
  );
  return [...all].flatMap((one) => {
    if (box.contains(one)) return [];
    const { x, y, width: w, height: h } = one.getBoundingClientRect();
    if (w === 0 || h === 0 || x > innerWidth || y > innerHeight || x + w < 0 || y + h < 0) return [];
    const isItem = one.matches('[role="option"], [role="treeitem"], [data-target]');
    return [{ x, y, w, h, weight: isItem ? 1 : 100 }];
  });
}

function Question() {
  const asked = useAsked();
  return (
    <Dialog
      open={asked !== undefined}
      onClose={() => asked?.answer(undefined)}
      closedby="any"
      aria-labelledby="question-title"
    >
      {asked && (
        <>
          <Heading level={2} data-size="xs" id="question-title">
            {asked.title}
          </Heading>
          {asked.text && <Paragraph>{asked.text}</Paragraph>}
          {asked.changes && <Changes changes={asked.changes} />}
          <div className="row gap-3 above-5">
            {asked.answers.map(({ id, label, tone }, i) => (
              <Button
                key={id}
                // The initial focus goes here instead of to the close button.
                ref={i === 0 ? beginHere : undefined}
                variant={i === 0 ? 'primary' : 'secondary'}
                data-color={tone}
                onClick={() => asked.answer(id)}
              >
                {label}
              </Button>
            ))}
          </div>
        </>
      )}
    </Dialog>
  );
}

/** Words as they are and as they would be, one below the other. */
function Changes({ changes }: { changes: readonly { before: string; after: string }[] }) {
  const t = useWords('common');
  return (
    <dl className="changes stack gap-3 above-3 scroll">
      {changes.map(({ before, after }) => (
        <div key={before} className="stack gap-1 small">
          <dt className="muted">{t('before')}</dt>
          <dd>{before}</dd>
          <dt className="muted">{t('after')}</dt>
          <dd>{after}</dd>
        </div>
      ))}
    </dl>
  );
}
