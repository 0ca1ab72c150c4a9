/** «Utseende»: chooses a theme among previews made of the commission's own slides. */
import './looks.css';
import { Fieldset } from '@digdir/designsystemet-react';
import { useId } from 'react';
import type { Deck } from '../../../core/model/deck';
import type { Workspace } from '../../../core/model/register';
import { themeOptions } from '../../../core/scene/themes';
import { useWords } from '../../words';
import { LookPictures } from './pictures';
import { OwnTemplate } from './template';

export interface LooksProps {
  workspace: Workspace;
  /** The deck whose slides are the samples. */
  deck: Deck | undefined;
  /** The chosen theme; undefined when it is the commission's, or none is chosen. */
  value: string | undefined;
  /** For one deck, which may also use the commission's theme. */
  inherited?: string;
  readOnly?: boolean;
  /** Called for each theme that the arrow keys pass. They share an undo group, so one undo reverts them all. */
  onChoose(id: string | undefined): void;
}

export function Looks({ workspace, deck, value, inherited, readOnly, onChoose }: LooksProps) {
  const t = useWords('looks');
  const group = useId();
  const choices = themeOptions(workspace);
  const named = (id: string): string => {
    const own = choices.find((one) => one.id === id);
    if (!own) return t('gone', { name: id });
    return own.ours ? t(`name_${id}` as 'name_fjord') : own.name;
  };
  const about = (id: string): string => {
    const one = choices.find((each) => each.id === id);
    if (!one) return '';
    return one.ours ? t(`about_${id}` as 'about_fjord') : one.fonts.join(', ');
  };
  const ids = choices.map(({ id }) => id);
  const shown = value === undefined || ids.includes(value) ? ids : [...ids, value];
  return (
    <Fieldset className="looks" data-field="theme">
      <Fieldset.Legend>{t('look')}</Fieldset.Legend>
      <Fieldset.Description>{inherited === undefined ? t('helpCommission') : t('help')}</Fieldset.Description>
      <div className="looks-grid tiling gap-3 above-2">
        {inherited !== undefined && (
          <Look
            group={group}
            name={t('asCommission')}
            about={t('asCommissionNow', { name: named(inherited) })}
            checked={value === undefined}
            readOnly={readOnly}
            onChoose={() => onChoose(undefined)}
          >
            {deck && <LookPictures id={inherited} deck={deck} workspace={workspace} delay={20} />}
          </Look>
        )}
        {shown.map((id, i) => (
          <Look
            key={id}
            group={group}
            name={named(id)}
            about={about(id)}
            checked={(value ?? (inherited === undefined ? ids[0] : undefined)) === id}
            readOnly={readOnly}
            onChoose={() => onChoose(id)}
          >
            {deck && ids.includes(id) && (
              <LookPictures id={id} deck={deck} workspace={workspace} delay={60 + 60 * i} />
            )}
          </Look>
        ))}
      </div>
      {inherited === undefined && !readOnly && (
        <OwnTemplate workspace={workspace} value={value} onChoose={onChoose} />
      )}
    </Fieldset>
  );
}

interface LookProps {
  group: string;
  name: string;
  about: string;
  checked: boolean;
  readOnly?: boolean;
  onChoose(): void;
  children: React.ReactNode;
}

function Look({ group, name, about, checked, readOnly, onChoose, children }: LookProps) {
  const id = useId();
  return (
    <label className="look pointer stack gap-2 relative rounded">
      <input
        className="pointer"
        type="radio"
        name={group}
        checked={checked}
        disabled={readOnly}
        onChange={onChoose}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-about`}
      />
      {children}
      <span className="stack at-top">
        <span className="look-name strong" id={`${id}-name`}>
          {name}
        </span>
        <span className="muted small" id={`${id}-about`}>
          {about}
        </span>
      </span>
    </label>
  );
}
