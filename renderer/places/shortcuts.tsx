/** F1 or «?»: the keys of everything that can be done where one is, in two columns. */
import { Heading } from '@digdir/designsystemet-react';
import { value } from '../state/value';
import { type Command, keysText, useAllCommands } from '../ui/commands';
import { PlaceDialog } from '../ui/dialog';
import { useWords } from '../words';

const dialog = value<true | undefined>(undefined);

export function openShortcuts(): void {
  dialog.set(true);
}

export function Shortcuts() {
  const t = useWords('shell');
  return (
    <PlaceDialog state={dialog} closedby="any" className="shortcuts" aria-label={t('shortcuts')}>
      {() => <List />}
    </PlaceDialog>
  );
}

function List() {
  const t = useWords('shell');
  const commands = useAllCommands();
  const typing: readonly [string, string][] = [
    [t('keysBold'), 'Mod+B'],
    [t('keysItalic'), 'Mod+I'],
    [t('keysLink'), 'Mod+K'],
    [t('keysPoint'), 'Enter'],
    [t('keysLevel'), 'Tab'],
    [t('keysEnd'), 'Escape'],
  ];
  return (
    <div className="stack gap-4">
      <Heading level={2} data-size="xs">
        {t('shortcuts')}
      </Heading>
      <Keys named={t('keysHere')} keys={withKeys(commands)} />
      <Keys named={t('keysTyping')} keys={typing} />
    </div>
  );
}

function Keys({ named, keys }: { named: string; keys: readonly (readonly [what: string, keys: string])[] }) {
  return (
    <section className="stack gap-2" aria-label={named}>
      <Heading level={3} data-size="2xs">
        {named}
      </Heading>
      <dl className="shortcuts-keys tiling">
        {keys.map(([what, pressed]) => (
          <div key={`${what} ${pressed}`} className="line gap-3 between">
            <dt>{what}</dt>
            <dd>
              <kbd>{keysText(pressed)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Each once: what has several keys is listed with the first, and what cannot be done now is left out. */
function withKeys(commands: readonly Command[]): [what: string, keys: string][] {
  const seen = new Map<string, string>();
  for (const { label, keys, disabled } of commands) {
    if (keys !== undefined && !disabled && !seen.has(label)) seen.set(label, keys);
  }
  return [...seen];
}
