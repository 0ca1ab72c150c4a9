/** «Var opplysningen feil, eller har den endret seg?» Asked once, when an edit of something that was true has ended. */
import { Button, Dialog, Heading, Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { lookedAt } from '../../../core/editing/values';
import { formsOf } from '../../../core/model/field';
import { kindOf } from '../../../core/model/kinds';
import { factRef, fieldRef } from '../../../core/model/ref';
import { OperationError } from '../../../core/operations';
import { fieldLabel } from '../../../core/words';
import { sayValue } from '../../../core/words/say';
import { useEffects } from '../../background';
import { Editor, FormScope } from '../../forms';
import { commission, edit, useWorkspace } from '../../state/commission';
import { session } from '../../state/session';
import { useValue } from '../../state/value';
import { beginHere } from '../../ui/begin';
import { useWords } from '../../words';
import { type Asked, asked, useAskable } from './asked';
import { changeOp, correctOp, whyNot } from './change';
import { useEffectWords } from './effect';
import { titleOf, useFactSettings, useLang } from './settings';

export { askWhich } from './asked';

export function ChangeQuestion() {
  const now = useValue(asked);
  useAskable();
  return (
    <Dialog
      open={now !== undefined}
      onClose={() => now?.answer('later')}
      closeButton={useWords('common')('cancel')}
      closedby="closerequest"
      className="facts-question"
    >
      {now && <Question key={fieldRef(factRef(now.kind, now.id), now.field)} {...now} />}
    </Dialog>
  );
}

function Question({ kind, id, field, value, day, answer }: Asked) {
  const t = useWords('facts');
  const common = useWords('common');
  const lang = useLang();
  const settings = useFactSettings(kind);
  const workspace = useWorkspace();
  const { today } = session();
  const [date, setDate] = useState<string | undefined>(today);
  const [error, setError] = useState<string>();
  const effectWords = useEffectWords();
  const at = { kind, id, field };
  const correction = useEffects(() => correctOp(commission().workspace, at, value, day), [value, day]);
  const change = useEffects(
    () => (date === undefined ? undefined : changeOp(commission().workspace, at, value, date)),
    [value, date],
  );
  const label = fieldLabel(kind, field, lang);
  const entry = workspace.register[kind].find((one) => one.id === id);
  const form = formsOf(kindOf(kind).fields)[field]!;
  const words = (one: unknown): string =>
    sayValue(form, one, {
      lang,
      home: settings.home,
      option: (option) => settings.texts.option?.(field, option) ?? option,
      named: (other, ref) => settings.refs.one(other, ref)?.title ?? ref,
      yes: common('yes'),
      no: common('no'),
    });
  const was = words(lookedAt(entry?.[field], today).value);
  const now = words(value);
  const act = (make: () => ReturnType<typeof correctOp>) => {
    try {
      const refused = edit(make());
      if (!refused) {
        answer('done');
        return;
      }
      setError(whyNot(refused, kind, lang));
    } catch (caught) {
      if (!(caught instanceof OperationError)) throw caught;
      if (caught.code === 'no-change') answer('done');
      else setError(whyNot(caught, kind, lang));
    }
  };
  return (
    <FormScope settings={settings}>
      <Heading level={2} data-size="xs">
        {t('wasItWrong')}
      </Heading>
      <Paragraph>
        <strong>{titleOf(workspace, kind, id, lang)}</strong>
        <br />
        {now === ''
          ? t('removedValue', { field: label, was })
          : was === now
            ? label
            : t('wasTo', { field: label, was, now })}
      </Paragraph>
      <div className="facts-answers stack">
        <div className="stack gap-2 at-start">
          <Button
            variant="secondary"
            ref={beginHere}
            onClick={() => act(() => correctOp(commission().workspace, at, value, day))}
          >
            {t('wrong')}
          </Button>
        </div>
        <p className="muted small">
          {t('wrongWhy')} <b className="medium">{effectWords(correction)}</b>
        </p>
        <div className="stack gap-2 at-start">
          <Editor
            form={{ type: 'date' }}
            path="date"
            label={value === undefined ? t('goneFrom') : t('changedFrom')}
            value={date}
            onChange={(next) => {
              setDate(next as string | undefined);
              return undefined;
            }}
          />
          <Button
            variant="secondary"
            disabled={date === undefined}
            onClick={() => date !== undefined && act(() => changeOp(commission().workspace, at, value, date))}
          >
            {t('changed')}
          </Button>
        </div>
        <p className="muted small">
          {t('changedWhy')} <b className="medium">{effectWords(change)}</b>
        </p>
      </div>
      {error && <ValidationMessage>{error}</ValidationMessage>}
      <Button variant="tertiary" onClick={() => answer('later')}>
        {common('cancel')}
      </Button>
    </FormScope>
  );
}
