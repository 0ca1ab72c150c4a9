/** A new fact, filled in before it is added: its id is made from what it is called. */

import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import { wrongFields } from '../../../core/editing/field-values';
import { draftPlace } from '../../../core/editing/kept-drafts';
import { formsOf } from '../../../core/model/field';
import { type KindId, kindOf } from '../../../core/model/kinds';
import { addEntries } from '../../../core/operations';
import { textsIn } from '../../../core/texts';
import { inLine, kindWord } from '../../../core/words';
import { Fields, focusIn } from '../../forms';
import { commission, edit } from '../../state/commission';
import { forgetDrafts, keeper, keptDrafts } from '../../state/kept-drafts';
import { go } from '../../state/route';
import { useValue, value } from '../../state/value';
import { say, sayDone } from '../../ui/toast';
import { useWords } from '../../words';
import { routeTo } from './at';
import { attempt, markFresh } from './change';
import { titleOf, unknownSource, useFactSettings, useLang, useNewLabel } from './settings';

type Values = Readonly<Record<string, unknown>>;

/** The kind of which a new one is being filled in. */
export const adding = value<KindId | undefined>(undefined);

/** What was begun and not added: looking something up elsewhere loses nothing, nor does a reload. */
const begunKey = (kind: KindId): string => `new ${kind}#*`;

/** Leaving the place leaves the form, unless something was begun in it. */
export function leaveNew(): void {
  const kind = adding.get();
  if (kind !== undefined && !keptDrafts.get().has(begunKey(kind))) adding.set(undefined);
}

export function NewFact({ kind, onDone }: { kind: KindId; onDone(): void }) {
  const t = useWords('facts');
  const common = useWords('common');
  const lang = useLang();
  const key = begunKey(kind);
  const first = useMemo(() => ({ source: unknownSource() }), []);
  const drafts = useValue(keptDrafts);
  const values: Values = (drafts.get(key)?.value as Values | undefined) ?? first;
  const settings = useFactSettings(kind);
  const forms = useMemo(() => formsOf(kindOf(kind).fields), [kind]);
  const [tried, setTried] = useState(false);
  const box = useRef<HTMLElement>(null);
  const word = inLine(kindWord(kind, lang));
  const label = useNewLabel(kind);
  const add = t('newAdd', { word });
  useEffect(() => {
    focusIn(box.current?.querySelector('.f-form'));
  }, []);
  const put = (next: Values | undefined) => {
    if (next) keeper.put(key, { value: next });
    else forgetDrafts(`new ${kind}#`);
  };
  const wrong = tried ? wrongFields(kind, values) : new Set<string>();
  const submit = () => {
    setTried(true);
    // What is in a field and cannot be kept there is not left out either.
    const [unread] = [...keptDrafts.get().keys()].flatMap((one) =>
      one.startsWith(`new ${kind}#`) && one !== key ? [draftPlace(one)] : [],
    );
    const missing = unread ? (unread as { field: string }).field : [...wrongFields(kind, values)][0];
    if (missing !== undefined) {
      focusIn(box.current?.querySelector(`[data-slot="${missing}"]`));
      return;
    }
    const { op, ids } = addEntries(commission().workspace, kind, [values]);
    const why = attempt(kind, lang, () => edit(op));
    if (why !== undefined) {
      say(why, { tone: 'danger' });
      return;
    }
    const id = ids[0]!;
    markFresh(kind, id);
    put(undefined);
    onDone();
    go(routeTo(commission().recent, kind, id));
    sayDone(t('added', { title: titleOf(commission().workspace, kind, id, lang) }));
  };
  return (
    <article className="facts-entry" ref={box} aria-label={label}>
      <header className="row align-end">
        <Button variant="tertiary" className="facts-back" onClick={onDone}>
          <ArrowLeftIcon aria-hidden />
          {t('backToList')}
        </Button>
        <div className="facts-title shrink">
          <Heading level={2} data-size="sm">
            {label}
          </Heading>
          <Paragraph data-size="sm" className="muted small">
            {textsIn(lang).kindsAbout[kind]}
          </Paragraph>
        </div>
      </header>
      {/* The form's own Enter is for its fields; the button below adds. */}
      <div className="facts-body stack gap-6">
        <div>
          <Fields
            forms={forms}
            values={values}
            settings={settings}
            group={`new ${kind}`}
            errors={Object.fromEntries([...wrong].map((field) => [field, t('mustFill')]))}
            onChange={(field, next) => {
              const { [field]: _was, ...rest } = values;
              put(next === undefined ? rest : { ...values, [field]: next });
              return undefined;
            }}
          />
          <div className="sticky-foot line-above page-ground row gap-3 above-5">
            <Button onClick={submit}>{add}</Button>
            <Button
              variant="tertiary"
              onClick={() => {
                put(undefined);
                onDone();
              }}
            >
              {common('cancel')}
            </Button>
            <span className="muted small">{t('newHint', { add })}</span>
          </div>
        </div>
      </div>
    </article>
  );
}
