/** Templates that have nothing to show yet, with what they need and the way to it. */
import { Button } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { fieldsOf, kindIn } from '../../../../core/editing/candidates';
import type { KindId } from '../../../../core/model/kinds';
import type { AnyTemplate } from '../../../../core/template';
import { kindGroups, kindWord } from '../../../../core/words';
import { useCommission } from '../../../state/commission';
import { go } from '../../../state/route';
import { uiLanguage, useWords } from '../../../words';
import { closeDialog } from './insert';

export interface Need {
  template: AnyTemplate;
  /** Kinds it must have; undefined where it asks for what it shows. */
  kinds: readonly KindId[] | undefined;
}

export function Needs({ needs }: { needs: readonly Need[] }) {
  const t = useWords('dialogs');
  const id = useId();
  if (needs.length === 0) return null;
  return (
    <section className="needs" aria-labelledby={id}>
      <h3 id={id} className="base strong">
        {t('needsTitle')}
      </h3>
      <ul className="list">
        {needs.map((need) => (
          <NeedRow key={need.template.id} need={need} />
        ))}
      </ul>
    </section>
  );
}

function NeedRow({ need: { template, kinds } }: { need: Need }) {
  const t = useWords('dialogs');
  const { recent } = useCommission();
  const lang = uiLanguage();
  const asked = kinds ?? fieldsOf(template).flatMap(([, { form }]) => kindIn(form) ?? []);
  const [kind] = asked;
  const open = (): void => {
    if (!kind) return;
    closeDialog();
    const group = kindGroups.find((one) => one.kinds.includes(kind))?.id;
    go(kind === 'images' ? { at: 'bilder', recent } : { at: 'fakta', recent, group, kind });
  };
  const word = kind && kindWord(kind, lang, 2);
  return (
    <li className="row line-below">
      <span className="tile-title row base medium">{template.name[lang]}</span>
      <span className="tile-note muted small two-lines">
        {word ? t('needsOne', { kind: word }) : t('needsNothing')}
      </span>
      {word && (
        <Button variant="tertiary" data-size="sm" onClick={open}>
          {t('toFacts', { kind: word })}
        </Button>
      )}
    </li>
  );
}
