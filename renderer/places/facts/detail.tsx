/** One fact: its form, what an edit of it changes, and where it is used. */
import { Button, Heading } from '@digdir/designsystemet-react';
import { ArrowLeftIcon, FilesIcon, TrashIcon } from '@navikt/aksel-icons';
import { useMemo, useState } from 'react';
import { lookedAt } from '../../../core/editing/values';
import type { Comments as AllComments } from '../../../core/model/comments';
import { formsOf } from '../../../core/model/field';
import { type KindId, kindOf } from '../../../core/model/kinds';
import { factRef, fieldRef } from '../../../core/model/ref';
import type { Entry } from '../../../core/model/register';
import { addEntries, putComment, same } from '../../../core/operations';
import { inLine, kindWord } from '../../../core/words';
import { ConflictMark, Fields, type TimeRules } from '../../forms';
import { commission, edit, useCommission } from '../../state/commission';
import { useSettleAll, useSettleAt } from '../../state/conflicts';
import { go } from '../../state/route';
import { session } from '../../state/session';
import { useCommands } from '../../ui/commands';
import { Comments } from '../../ui/comments';
import { say, sayDone } from '../../ui/toast';
import { useWords } from '../../words';
import { routeTo } from './at';
import { attempt, copyOf, correctOp, markFresh, mustAsk, setOp } from './change';
import { Effect } from './effect';
import { askWhich } from './question';
import { removeEntry } from './remove';
import { titleOf, useFactSettings, useLang } from './settings';
import { Uses } from './uses';

interface DetailProps {
  kind: KindId;
  entry: Entry;
  /** To stand in. */
  field: string | undefined;
  onBack(): void;
}

/** What is being edited: the value that the field had when one came to it, or a draft that is not sent. */
interface Editing {
  field: string;
  before: unknown;
  draft?: { value: unknown; day: string };
}

export function Detail({ kind, entry, field, onBack }: DetailProps) {
  const t = useWords('facts');
  const words = useWords('comments');
  const lang = useLang();
  const { workspace, readOnly } = useCommission();
  const settings = useFactSettings(kind);
  const forms = useMemo(() => formsOf(kindOf(kind).fields), [kind]);
  const [editing, setEditing] = useState<Editing>();
  const { id } = entry;
  const time = useTimeRules(kind, id, setEditing);
  const conflict = useSettleAt({ type: 'fact', kind, id });
  const settle = useSettleAll({ type: 'fact', kind, id });
  const change = (name: string, value: unknown, group: string): string | undefined => {
    if (value === undefined && settings.required?.(name)) return t('mustFill');
    const now = commission().workspace.register[kind].find((one) => one.id === id);
    if (now && now[name] === undefined) markFresh(kind, id, name);
    return attempt(kind, lang, () => edit(setOp({ kind, id, field: name }, value), group));
  };
  const duplicate = () => {
    const copy = copyOf(kind, entry, (name) => t('copyOf', { name }));
    const { op, ids } = addEntries(commission().workspace, kind, [copy]);
    const why = attempt(kind, lang, () => edit(op));
    if (why !== undefined) {
      say(why, { tone: 'danger' });
      return;
    }
    markFresh(kind, ids[0]!);
    go(routeTo(commission().recent, kind, ids[0]));
    sayDone(t('duplicated'));
  };
  const common = useWords('common');
  const remove = () => void removeEntry(kind, id, lang);
  useCommands([
    { id: 'duplicate-fact', label: t('duplicate'), keys: 'Mod+D', disabled: readOnly, run: duplicate },
    {
      id: 'delete-fact',
      label: `${common('delete')}: ${titleOf(workspace, kind, id, lang)}`,
      disabled: readOnly,
      run: remove,
    },
  ]);
  const title = titleOf(workspace, kind, id, lang);
  const below = (name: string) => {
    if (editing?.field !== name) return null;
    const { draft, before } = editing;
    if (draft) {
      return (
        <Effect
          make={() => correctOp(commission().workspace, { kind, id, field: name }, draft.value, draft.day)}
          depends={[draft.value, workspace.register]}
        />
      );
    }
    if (same(before, entry[name])) return null;
    // What has been done since one came here: the way back changes the same slides.
    return <Effect make={() => setOp({ kind, id, field: name }, before)} depends={[before, entry[name]]} />;
  };
  return (
    <article className="facts-entry" aria-label={t('details', { title })}>
      <header className="row align-end">
        <Button variant="tertiary" className="facts-back" onClick={onBack}>
          <ArrowLeftIcon aria-hidden />
          {t('backToList')}
        </Button>
        <div className="facts-title shrink">
          <small>{kindWord(kind, lang)}</small>
          <Heading level={2} data-size="sm">
            {title}
          </Heading>
          {settle && <ConflictMark label={title} onSettle={settle} />}
        </div>
        {!readOnly && (
          <div className="row">
            <Button variant="tertiary" onClick={duplicate}>
              <FilesIcon aria-hidden />
              {t('duplicate')}
            </Button>
            <Button
              variant="tertiary"
              onClick={remove}
              aria-label={`${common('delete')} ${inLine(kindWord(kind, lang))}`}
            >
              <TrashIcon aria-hidden />
              {common('delete')}
            </Button>
          </div>
        )}
      </header>
      <div className="facts-body stack gap-6">
        <Fields
          forms={forms}
          values={entry}
          settings={settings}
          onChange={change}
          group={factRef(kind, id)}
          time={time}
          conflict={conflict}
          below={below}
          focus={field}
          onFocusField={(name) =>
            setEditing(name === undefined ? undefined : { field: name, before: entry[name] })
          }
        />
        <Uses kind={kind} id={id} />
        <section className="stack gap-4" aria-label={words('title')}>
          <h2 className="base strong">{words('title')}</h2>
          <Comments
            at={factRef(kind, id)}
            comments={entry.comments as AllComments | undefined}
            readOnly={readOnly}
            onPut={(comment, said) => {
              const refused = attempt(kind, lang, () =>
                edit(putComment(commission().workspace, { kind, id }, comment, said)),
              );
              if (refused) say(refused, { tone: 'warning' });
              return !refused;
            }}
          />
        </section>
      </div>
    </article>
  );
}

function useTimeRules(
  kind: KindId,
  id: string,
  setEditing: (next: (was: Editing | undefined) => Editing | undefined) => void,
): TimeRules {
  const lang = useLang();
  return useMemo((): TimeRules => {
    const { today } = session();
    return {
      waits: (field) => mustAsk(commission().workspace, { kind, id, field }, today),
      set: (field, value, day) =>
        attempt(kind, lang, () => {
          const { workspace } = commission();
          const was = workspace.register[kind].find((one) => one.id === id)?.[field];
          if (was === undefined) markFresh(kind, id, field);
          const at = { kind, id, field };
          const group = `${fieldRef(factRef(kind, id), field)}~now`;
          // Nothing to rewrite yet.
          if (was === undefined) return value === undefined ? undefined : edit(setOp(at, value), group);
          return edit(correctOp(workspace, at, value, lookedAt(was, today).day ?? day), group);
        }),
      end: (field, value, day) => askWhich({ kind, id, field, value, day }),
      drafting: (field, draft) =>
        setEditing((was) =>
          was?.field === field ? { field, before: was.before, ...(draft ? { draft } : {}) } : was,
        ),
    };
  }, [kind, id, lang, setEditing]);
}
