/** Comments on one thing: those there are, with what can be done about them, and a field for the next. */
import './comments.css';
import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { type Comments as All, type Comment, inOrder, longestComment } from '../../core/model/comments';
import { uiLanguage, useWords } from '../words';
import { openingDraft } from './comment-draft';

interface CommentsProps {
  /** Of what they are about: what is typed and not sent is kept under it. */
  at: string;
  comments: All | undefined;
  readOnly: boolean;
  /** @returns whether it was done */
  onPut(id: string, comment: Comment | undefined): boolean;
}

export function Comments({ at, comments, readOnly, onPut }: CommentsProps) {
  const t = useWords('comments');
  const all = inOrder(comments);
  return (
    <div className="stack gap-4">
      {all.length === 0 && <p className="muted small">{t('none')}</p>}
      <ul className="list stack gap-3">
        {all.map(({ id, comment }) => (
          <li key={id} className="comment stack gap-1 bordered" data-done={comment.done || undefined}>
            <p className="line gap-2 between small">
              <strong className="break-words">{comment.by ?? t('somebody')}</strong>
              <span className="muted">{when(comment.at)}</span>
            </p>
            <p className="comment-text break-words">{marked(comment.text)}</p>
            {!readOnly && (
              <div className="line gap-2 between">
                <Checkbox
                  data-size="sm"
                  label={t('done')}
                  checked={comment.done ?? false}
                  onChange={(event) => {
                    const { done: _done, ...rest } = comment;
                    onPut(id, event.target.checked ? { ...rest, done: true } : rest);
                  }}
                />
                <Button
                  variant="tertiary"
                  data-size="sm"
                  aria-label={t('removeOf', { text: comment.text.slice(0, 60) })}
                  onClick={() => onPut(id, undefined)}
                >
                  {t('remove')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && <NewComment key={at} at={at} onPut={onPut} />}
    </div>
  );
}

function NewComment({ at, onPut }: Pick<CommentsProps, 'at' | 'onPut'>) {
  const t = useWords('comments');
  const draft = openingDraft(at);
  const [text, setText] = useState(draft.text);
  const [by, setBy] = useState(draft.by);
  const send = (): void => {
    const said = text.trim();
    if (said === '') return;
    const name = by.trim();
    const id = `c-${crypto.randomUUID()}`;
    const comment = { text: said, at: new Date().toISOString(), ...(name === '' ? {} : { by: name }) };
    if (!onPut(id, comment)) return;
    setText('');
    draft.keep('');
  };
  return (
    <div className="comment-new stack gap-3">
      <Textfield
        multiline
        rows={3}
        label={t('new')}
        description={t('newHelp')}
        value={text}
        maxLength={longestComment}
        onChange={(event) => {
          setText(event.target.value);
          draft.keep(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          send();
        }}
      />
      <Textfield
        label={t('yourName')}
        value={by}
        maxLength={100}
        autoComplete="name"
        onChange={(event) => {
          setBy(event.target.value);
          draft.call(event.target.value);
        }}
      />
      <Button variant="secondary" disabled={text.trim() === ''} onClick={send}>
        {t('add')}
      </Button>
    </div>
  );
}

function when(at: string): string {
  const lang = uiLanguage() === 'en' ? 'en-GB' : 'nb-NO';
  return new Date(at).toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' });
}

/** «@navn» stands out. */
function marked(text: string): ReactNode[] {
  return text.split(/(@[\p{L}\d][\p{L}\d.-]{0,60})/u).map((part, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their places.
    i % 2 === 1 ? <strong key={i}>{part}</strong> : part,
  );
}
