/** A field of a source: what is typed may mean a source that the register has, and those are offered below it. */
import { type KeyboardEvent, useId, useState } from 'react';
import { readUrl } from '../../core/editing/typed-input';
import { type KnownSource, sourceKey, sourcesLike } from '../../core/facts/source-register';
import { useWords } from '../words';
import { dropOf, type TextForm, useDraftField } from './draft';
import { Frame } from './frame';
import { Line } from './line';
import { afterPress } from './pointer';
import { type EditorProps, useForm } from './settings';
import { words } from './typed';

interface SuggestedProps extends EditorProps {
  /** What stands in the form now is not offered. */
  now: KnownSource['source'] | undefined;
  onPick(source: KnownSource['source']): void;
}

const address: TextForm<string> = { read: readUrl, write: (value) => value ?? '' };

export function SuggestedLine({ now, onPick, ...props }: SuggestedProps) {
  const t = useWords('forms');
  const { readOnly, sources } = useForm();
  const isUrl = props.form.type === 'url';
  const field = useDraftField(props.value as string | undefined, isUrl ? address : words, props.onChange);
  const id = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const own = now && sourceKey(now);
  const offered =
    open && !readOnly
      ? sourcesLike(sources?.known() ?? [], field.text).filter(({ source }) => sourceKey(source) !== own)
      : [];
  const shown = offered.length > 0;
  const close = () => {
    setOpen(false);
    setAt(-1);
  };
  const pick = (one: KnownSource | undefined) => {
    if (!one) return;
    close();
    onPick(one.source);
  };
  const onKey = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (!open) setOpen(true);
      else if (shown)
        setAt((at + (key === 'ArrowDown' ? 1 : offered.length - (at < 0 ? 0 : 1))) % offered.length);
    } else if (key === 'Enter' && shown && at >= 0) {
      event.preventDefault();
      event.stopPropagation();
      pick(offered[at]);
    } else if (key === 'Escape' && shown) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  return (
    <Frame
      {...props}
      error={(field.why && t(field.why)) ?? field.error ?? props.error}
      theirs={field.theirs}
      onDrop={dropOf(field)}
    >
      {(tied) => (
        <div>
          <Line
            {...tied}
            role="combobox"
            aria-expanded={shown}
            aria-controls={shown ? id : undefined}
            aria-autocomplete="list"
            aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
            autoComplete="off"
            inputMode={isUrl ? 'url' : undefined}
            value={field.text}
            readOnly={readOnly}
            onClick={() => setOpen(true)}
            onChange={(event) => {
              field.set(event.target.value);
              setAt(-1);
              setOpen(true);
            }}
            // What is pressed must not move away from under the pointer.
            onBlur={() =>
              afterPress(() => {
                close();
                if (isUrl) field.end();
              })
            }
            onKeyDown={onKey}
          />
          {shown && (
            <div
              className="f-options f-box scroll rounded"
              role="listbox"
              id={id}
              aria-label={t('sourcesKnown')}
            >
              {offered.map((one, i) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's, as for every combobox.
                <div
                  className="pointer line gap-2 base"
                  key={sourceKey(one.source)}
                  id={`${id}-${i}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={i === at}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => pick(one)}
                >
                  <span>
                    {one.source.title}
                    <small>
                      {[
                        one.source.publisher,
                        siteOf(one.source.url),
                        t('sourceUses', { count: one.refs.length }),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </small>
                  </span>
                </div>
              ))}
            </div>
          )}
        </div>
      )}
    </Frame>
  );
}

/** «regjeringen.no/nou» */
function siteOf(url: string | undefined): string | undefined {
  return url?.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, '');
}
