import { Button, Heading } from '@digdir/designsystemet-react';
import { ChevronRightIcon, FolderPlusIcon, UploadIcon } from '@navikt/aksel-icons';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Chosen, Listing } from '../../../app/contract';
import { api } from '../../host';
import { errorText, useWords } from '../../words';
import { giveFiles } from './give';
import { FolderList } from './list';
import { NewFolder } from './new-folder';
import { endingsOf, type FolderEntry, isAnswer, nameOf, shownFor } from './purposes';
import type { Request } from './request';

/** The folder that was listed last in this window, where the next dialog starts. */
let last: string | undefined;

/** Browses the folders that the host lets the page list. */
export function Folders({ request }: { request: Request }) {
  const t = useWords('folders');
  const common = useWords('common');
  const { purpose } = request;
  const { listing, problem, open } = useListing();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [naming, setNaming] = useState(false);
  const [fetching, setFetching] = useState<string>();
  const entries = listing ? shownFor(purpose, listing.entries) : [];
  const picked = entries.filter(({ place }) => chosen.has(place));
  const many = purpose === 'images';
  const go = (place: string | undefined) => {
    setChosen(new Set());
    setNaming(false);
    void open(place);
  };
  const enter = (one: FolderEntry) => {
    if (isAnswer(purpose, one)) request.answer(many && picked.length > 1 ? picked : [one]);
    else if (one.kind === 'folder') go(one.place);
  };
  const mark = (one: FolderEntry | undefined, toggle: boolean) =>
    setChosen((before) => {
      if (!one) return new Set();
      if (!toggle) return new Set([one.place]);
      const next = new Set(before);
      if (!next.delete(one.place)) next.add(one.place);
      return next;
    });
  const fromMachine = async (files: readonly File[]) => {
    setFetching(files[0]?.name);
    const given = await giveFiles(files);
    setFetching(undefined);
    if (given.length > 0) request.answer(given);
  };
  return (
    <div className="stack gap-4 shrink">
      <Heading level={2} data-size="xs" id="folders-title">
        {t(`${purpose}Title`)}
      </Heading>
      {listing && <Crumbs above={listing.above} here={listing.place} onGo={(place) => go(place)} />}
      {problem !== undefined && (
        <p role="alert" className="folders-problem">
          {problem}
        </p>
      )}
      {listing && (
        <FolderList
          key={listing.place.place}
          label={t('contents', { name: nameOf(listing.place, t('top')) })}
          entries={entries}
          chosen={chosen}
          many={many}
          empty={t(`empty_${purpose}`)}
          more={listing.more ? t('more', { count: listing.entries.length }) : undefined}
          onMark={mark}
          onEnter={enter}
          onUp={() => listing.above.length > 0 && go(listing.above.at(-1)!.place)}
        />
      )}
      {fetching !== undefined && <p role="status">{t('fetching', { name: fetching })}</p>}
      {naming && listing && (
        <NewFolder
          parent={listing.place}
          onMade={(made) => go(made.place)}
          onCancel={() => setNaming(false)}
        />
      )}
      <div className="row gap-3">
        <Answer
          request={request}
          here={listing?.above.length === 0 && listing.place.name === '' ? undefined : listing?.place}
          picked={picked}
          onEnter={enter}
        />
        <Button variant="secondary" onClick={() => request.answer([])}>
          {common('cancel')}
        </Button>
        <span className="fill" />
        {purpose === 'folder'
          ? !naming && (
              <Button
                variant="tertiary"
                disabled={!listing || listing.place.name === ''}
                onClick={() => setNaming(true)}
              >
                <FolderPlusIcon aria-hidden /> {t('newFolder')}
              </Button>
            )
          : !fetching && (
              <FilePicker
                accept={endingsOf(purpose)}
                many={many}
                onFiles={(files) => void fromMachine(files)}
              />
            )}
      </div>
    </div>
  );
}

function useListing(): {
  listing?: Listing;
  problem?: string;
  open(place: string | undefined): Promise<void>;
} {
  const [state, setState] = useState<{ listing?: Listing; problem?: string }>({});
  const asked = useRef(0);
  const open = useCallback(async (place: string | undefined) => {
    const mine = ++asked.current;
    const answer = await api.call('files.list', place === undefined ? {} : { place });
    if (mine !== asked.current) return;
    if (answer.ok) {
      last = answer.value.place.place;
      setState({ listing: answer.value });
    } else if (place !== undefined && place === last) {
      // The remembered folder is gone: start at the top.
      last = undefined;
      await open(undefined);
    } else setState((before) => ({ ...before, problem: errorText(answer.error) }));
  }, []);
  useEffect(() => void open(last), [open]);
  return { ...state, open };
}

interface AnswerProps {
  request: Request;
  /** The listed folder; undefined in the list of all roots. */
  here: Chosen | undefined;
  picked: readonly FolderEntry[];
  onEnter(one: FolderEntry): void;
}

/** The main button. Its label says what it does with the selection. */
function Answer({ request, here, picked, onEnter }: AnswerProps) {
  const t = useWords('folders');
  const [first] = picked;
  if (request.purpose === 'folder') {
    const target = first ?? here;
    return (
      <Button disabled={!target} onClick={() => target && request.answer([target])}>
        {first ? t('useNamed', { name: first.name }) : t('useThis')}
      </Button>
    );
  }
  const files = picked.filter((one) => one.kind === 'file');
  if (request.purpose === 'images' && files.length > 1) {
    return (
      <Button onClick={() => request.answer(files)}>{t('chooseImages', { count: files.length })}</Button>
    );
  }
  return (
    <Button disabled={!first} onClick={() => first && onEnter(first)}>
      {first ? t('openNamed', { name: first.name }) : t('openNothing')}
    </Button>
  );
}

interface PickerProps {
  accept: readonly string[];
  many: boolean;
  onFiles(files: readonly File[]): void;
}

/** Chooses any file of the machine that the browser runs on, also outside the listed folders. */
function FilePicker({ accept, many, onFiles }: PickerProps) {
  const t = useWords('folders');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="tertiary" onClick={() => input.current?.click()}>
        <UploadIcon aria-hidden /> {t('fromMachine')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept.join(',')}
        multiple={many}
        aria-label={t('fromMachine')}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}

interface CrumbsProps {
  above: readonly Chosen[];
  here: Chosen;
  onGo(place: string): void;
}

/** The path to the listed folder. */
function Crumbs({ above, here, onGo }: CrumbsProps) {
  const t = useWords('folders');
  return (
    <nav aria-label={t('where')}>
      <ol className="crumbs list row">
        {above.map((one) => (
          <li className="line muted" key={one.place}>
            <button className="crumb hovers bare truncate" type="button" onClick={() => onGo(one.place)}>
              {nameOf(one, t('top'))}
            </button>
            <ChevronRightIcon aria-hidden />
          </li>
        ))}
        <li className="line muted">
          <span className="crumb strong truncate" aria-current="location">
            {nameOf(here, t('top'))}
          </span>
        </li>
      </ol>
    </nav>
  );
}
