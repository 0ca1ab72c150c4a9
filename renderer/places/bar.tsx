/** The top bar: the commission's name, the three places, save state, undo, search and findings. */
import { Button, Tag, Tooltip } from '@digdir/designsystemet-react';
import {
  ArrowRedoIcon,
  ArrowUndoIcon,
  BranchingIcon,
  CheckmarkCircleIcon,
  CloudSlashIcon,
  MagnifyingGlassIcon,
  MenuHamburgerIcon,
} from '@navikt/aksel-icons';
import { memo } from 'react';
import { plainText } from '../../core/facts/plain-text';
import type { Workspace } from '../../core/model/register';
import { useFindings } from '../background';
import { takeBack, useCan, usePart, useSave } from '../state/commission';
import { useConflicts } from '../state/conflicts';
import { openConflicts, openSearch, toggleChecks } from '../state/dialogs';
import { type CommissionRoute, go, type Route } from '../state/route';
import { keysText, useCommands } from '../ui/commands';
import { uiLanguage, useWords } from '../words';
import { isConflict, keyOf } from './checks/list';
import { MainMenu } from './menu';
import { UnsavedButton, useUnsaved } from './unsaved';

/** The commission's name in its own language. */
export function commissionName({ commission }: Workspace): string {
  return plainText(commission.name, commission.language);
}

export function TopBar({ route }: { route: CommissionRoute }) {
  const t = useWords('shell');
  const common = useWords('common');
  const recent = usePart((now) => now.recent);
  const readOnly = usePart((now) => now.readOnly);
  const name = usePart((now) => commissionName(now.workspace));
  const can = useCan();
  const deck = route.at === 'presentasjoner' ? route.deck : undefined;
  const undo = () => void takeBack('undo', deck);
  const redo = () => void takeBack('redo', deck);
  useCommands([
    {
      id: 'undo',
      label: common('undo'),
      keys: 'Mod+Z',
      menu: 'undo',
      disabled: !can.undo,
      run: undo,
    },
    {
      id: 'redo',
      label: common('redo'),
      keys: 'Mod+Shift+Z',
      menu: 'redo',
      disabled: !can.redo,
      run: redo,
    },
    {
      id: 'redo-y',
      label: common('redo'),
      keys: 'Mod+Y',
      listed: false,
      disabled: !can.redo,
      run: redo,
    },
    { id: 'search', label: t('search'), keys: 'Mod+K', menu: 'search', listed: false, run: openSearch },
    { id: 'checks', label: t('checks'), keys: 'Mod+Shift+K', menu: 'checks', run: toggleChecks },
    { id: 'to-decks', label: t('decks'), keys: 'Mod+1', run: () => go({ at: 'presentasjoner', recent }) },
    { id: 'to-facts', label: t('facts'), keys: 'Mod+2', run: () => go({ at: 'fakta', recent }) },
    { id: 'to-images', label: t('images'), keys: 'Mod+3', run: () => go({ at: 'bilder', recent }) },
  ]);
  const places: readonly [Route['at'], string][] = [
    ['presentasjoner', t('decks')],
    ['fakta', t('facts')],
    ['bilder', t('images')],
  ];
  return (
    <header className="bar row gap-2 line-below page-ground">
      <a className="skip pad-3 page-ground" href="#content">
        {t('skip')}
      </a>
      <MainMenu>
        <MenuHamburgerIcon aria-hidden fontSize="1.4rem" />
      </MainMenu>
      <span className="bar-name strong truncate" title={name}>
        {name}
      </span>
      <nav aria-label={t('main')}>
        {places.map(([at, label]) => (
          <button
            className="hovers bare"
            key={at}
            type="button"
            aria-current={route.at === at ? 'page' : undefined}
            onClick={() => go({ at, recent } as Route)}
          >
            {label}
          </button>
        ))}
      </nav>
      <div className="line gap-2 push-end">
        {readOnly && (
          <Tooltip content={t('readOnlyWhy')}>
            <Tag data-color="warning" tabIndex={0}>
              {t('readOnly')}
            </Tag>
          </Tooltip>
        )}
        <Saved />
        <Tooltip content={`${common('undo')} (${keysText('Mod+Z')})`}>
          <Button variant="tertiary" icon disabled={!can.undo} onClick={undo} aria-label={common('undo')}>
            <ArrowUndoIcon aria-hidden />
          </Button>
        </Tooltip>
        <Tooltip content={`${common('redo')} (${keysText('Mod+Shift+Z')})`}>
          <Button variant="tertiary" icon disabled={!can.redo} onClick={redo} aria-label={common('redo')}>
            <ArrowRedoIcon aria-hidden />
          </Button>
        </Tooltip>
        <Button variant="secondary" className="bar-search" onClick={openSearch}>
          <MagnifyingGlassIcon aria-hidden />
          <span className="bar-label">{t('search')}</span>
          <kbd className="bordered muted fine">{keysText('Mod+K')}</kbd>
        </Button>
        <ConflictsButton />
        <ChecksButton route={route} />
      </div>
    </header>
  );
}

/** Always in sight while there are any: one of the versions is shown to nobody. */
function ConflictsButton() {
  const t = useWords('conflicts');
  const { length: count } = useConflicts();
  if (count === 0) return null;
  return (
    <Button
      variant="tertiary"
      data-color="danger"
      className="bar-conflicts"
      aria-haspopup="dialog"
      onClick={() => openConflicts()}
    >
      <BranchingIcon aria-hidden />
      {t('count', { count })}
    </Button>
  );
}

const ChecksButton = memo(function ChecksButton({ route }: { route: CommissionRoute }) {
  const t = useWords('shell');
  const { length: conflicts } = useConflicts();
  const count = useFindingCount(route.at === 'presentasjoner' ? route.deck : undefined) + conflicts;
  return (
    <Button variant="secondary" onClick={toggleChecks} aria-haspopup="dialog" data-checks={count}>
      {count > 0 ? t('checksCount', { count }) : t('checks')}
    </Button>
  );
});

/** Number of errors and warnings in a deck, or in all; one about a fact counts once. */
export function useFindingCount(deck: string | undefined): number {
  const findings = useFindings();
  const lists = deck === undefined ? [...findings.values()] : [findings.get(deck) ?? []];
  const seen = new Set<string>();
  for (const finding of lists.flat()) {
    if (finding.severity !== 'tip' && !isConflict(finding)) seen.add(keyOf(finding));
  }
  return seen.size;
}

function Saved() {
  const t = useWords('shell');
  const save = useSave();
  const unsaved = useUnsaved();
  if (save.state === 'unsaved') {
    return (
      <Tooltip content={save.sentence[uiLanguage()]}>
        <Tag data-color="warning" tabIndex={0} role="status" className="bar-saved line gap-1 muted small">
          <CloudSlashIcon aria-hidden /> {t('unsaved')}
        </Tag>
      </Tooltip>
    );
  }
  if (unsaved.length > 0) return <UnsavedButton unsaved={unsaved} />;
  return (
    <span role="status" className="bar-saved line gap-1 muted small">
      {save.state === 'saved' && <CheckmarkCircleIcon aria-hidden />}
      {save.state === 'saved' ? t('saved') : t('saving')}
    </span>
  );
}
