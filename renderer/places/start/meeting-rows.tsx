import { Fragment, useState } from 'react';
import type { Language } from '../../../core/formats/language';
import { useWords } from '../../words';
import { Cell, Doubts, isUnsure, Leave } from './cells';
import { placesText, placesTyped, typed, type When, withDay } from './pasted';
import type { PastedList } from './use-pasted';

/** The meetings that were read, as a table to mend. */
export function MeetingRows({ list, language }: { list: PastedList; language: Language }) {
  const t = useWords('start');
  return (
    <div className="scroll">
      <table className="rows full-width" data-kind="meetings">
        <thead>
          <tr>
            <th scope="col">{t('start')}</th>
            <th scope="col">{t('end')}</th>
            <th scope="col">{t('places')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row, i) => {
            const { key, entry, left, unsure } = row;
            const when = entry.when as When | undefined;
            const name = t('row', { number: i + 1 });
            const label = (field: string) => t('fieldOf', { field, row: name });
            const setDay = (part: 'start' | 'end', day: string) => {
              const next = withDay(when, part, day);
              list.set(key, { when: next, year: next ? undefined : entry.year });
            };
            return (
              <Fragment key={key}>
                <tr data-left={left || undefined} data-doubted={(unsure.length > 0 && !left) || undefined}>
                  {(['start', 'end'] as const).map((part) => (
                    <td key={part} data-label={t(part)}>
                      <Cell
                        type="date"
                        label={label(t(part))}
                        value={when?.[part] ?? ''}
                        unsure={part === 'start' && isUnsure(row, 'when', 'year')}
                        disabled={left || (part === 'end' && !when)}
                        onChange={(day) => setDay(part, day)}
                      />
                    </td>
                  ))}
                  <td data-label={t('places')}>
                    <Places
                      label={label(t('places'))}
                      value={entry.places}
                      language={language}
                      unsure={isUnsure(row, 'places')}
                      disabled={left}
                      onChange={(places) => list.set(key, { places })}
                    />
                  </td>
                  <td data-label={t('what')}>
                    <Cell
                      label={label(t('what'))}
                      value={String(entry.what ?? '')}
                      unsure={isUnsure(row, 'what')}
                      disabled={left}
                      onChange={(text) => list.set(key, { what: typed(text) })}
                    />
                  </td>
                  <td>
                    <Leave row={row} name={name} list={list} />
                  </td>
                </tr>
                {unsure.length > 0 && !left && (
                  <tr className="doubt-row">
                    <td colSpan={5}>
                      <Doubts doubts={unsure} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface PlacesProps {
  label: string;
  value: unknown;
  language: Language;
  unsure: boolean;
  disabled: boolean;
  onChange(places: string[] | undefined): void;
}

/** Several places in one field: what is typed stays as it is typed until one goes on. */
function Places({ label, value, language, unsure, disabled, onChange }: PlacesProps) {
  const [draft, setDraft] = useState<string>();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens for when the field inside is left.
    <div onBlur={() => setDraft(undefined)}>
      <Cell
        label={label}
        value={draft ?? placesText(value, language)}
        unsure={unsure}
        disabled={disabled}
        onChange={(text) => {
          setDraft(text);
          onChange(placesTyped(text));
        }}
      />
    </div>
  );
}
