import { Fragment } from 'react';
import { optionLabel } from '../../../core/words';
import { uiLanguage, useWords } from '../../words';
import { Cell, Doubts, isUnsure, Leave } from './cells';
import { typed } from './pasted';
import type { PastedList } from './use-pasted';

const roles = ['chair', 'deputy', 'member', 'secretariat'] as const;

/** The people that were read, as a table to mend. */
export function MemberRows({ list }: { list: PastedList }) {
  const t = useWords('start');
  const texts = [
    ['title', t('title')],
    ['organisation', t('organisation')],
    ['place', t('place')],
  ] as const;
  return (
    <div className="scroll">
      <table className="rows full-width" data-kind="people">
        <thead>
          <tr>
            <th scope="col">{t('personName')}</th>
            <th scope="col">{t('role')}</th>
            {texts.map(([field, label]) => (
              <th key={field} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row, i) => {
            const { key, entry, left, unsure } = row;
            const who = String(entry.name ?? '') || t('row', { number: i + 1 });
            const label = (field: string) => t('fieldOf', { field, row: who });
            return (
              <Fragment key={key}>
                <tr data-left={left || undefined} data-doubted={(unsure.length > 0 && !left) || undefined}>
                  <td data-label={t('personName')}>
                    <Cell
                      label={label(t('personName'))}
                      value={String(entry.name ?? '')}
                      unsure={isUnsure(row, 'name')}
                      disabled={left}
                      onChange={(text) => list.set(key, { name: text })}
                    />
                  </td>
                  <td data-label={t('role')}>
                    <select
                      className="cell bare pad-2 shrink full-width"
                      aria-label={label(t('role'))}
                      value={String(entry.membership ?? 'member')}
                      disabled={left}
                      data-unsure={isUnsure(row, 'role', 'membership') || undefined}
                      onChange={(event) => list.set(key, { membership: event.target.value })}
                    >
                      {roles.map((role) => (
                        <option key={role} value={role}>
                          {optionLabel('people', 'membership', role, uiLanguage())}
                        </option>
                      ))}
                    </select>
                  </td>
                  {texts.map(([field, name]) => (
                    <td key={field} data-label={name}>
                      <Cell
                        label={label(name)}
                        value={String(entry[field] ?? '')}
                        unsure={isUnsure(row, field)}
                        disabled={left}
                        onChange={(text) => list.set(key, { [field]: typed(text) })}
                      />
                    </td>
                  ))}
                  <td>
                    <Leave row={row} name={who} list={list} />
                  </td>
                </tr>
                {unsure.length > 0 && !left && (
                  <tr className="doubt-row">
                    <td colSpan={6}>
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
