/** The menu in the top bar: actions on the commission, and settings. */
import { Button, Dialog, Field, Heading, Label, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import type { Colours, UiLanguage } from '../../app/contract';
import { api } from '../host';
import { leave, settled, usePart } from '../state/commission';
import { useConflicts } from '../state/conflicts';
import { openAbout, openConflicts } from '../state/dialogs';
import { go } from '../state/route';
import { changeSettings, useSession } from '../state/session';
import { Actions } from '../ui/actions';
import { useCommands } from '../ui/commands';
import { sayError } from '../ui/errors';
import { say } from '../ui/toast';
import { useWords } from '../words';
import { openFind } from './find/state';
import { openPacking } from './packing';
import { openShortcuts } from './shortcuts';

export function MainMenu({ children }: { children: ReactNode }) {
  const t = useWords('shell');
  const recent = usePart((now) => now.recent);
  const [settings, setSettings] = useState(false);
  const pack = () => void openPacking();
  const calendar = useCalendar();
  const importing = useWords('importing');
  const close = (): void => {
    // Navigate first: the old address would open the commission again.
    go({ at: 'start' });
    void leave();
  };
  const check = () => go({ at: 'sjekk', recent });
  const words = useWords('conflicts');
  const { length: count } = useConflicts();
  const conflicts =
    count === 0 ? [] : [{ id: 'conflicts', label: words('menu', { count }), run: () => openConflicts() }];
  useCommands([
    {
      id: 'shortcuts',
      label: t('shortcuts'),
      keys: 'F1',
      menu: 'help',
      whileTyping: true,
      run: openShortcuts,
    },
    { id: 'shortcuts-asked', label: t('shortcuts'), keys: 'Shift+?', listed: false, run: openShortcuts },
    { id: 'settings', label: t('settings'), keys: 'Mod+,', menu: 'settings', run: () => setSettings(true) },
    { id: 'about', label: t('about'), run: openAbout },
    { id: 'pack', label: t('pack'), menu: 'pack', run: pack },
    { id: 'export-calendar', label: importing('exportCalendar'), run: calendar },
    { id: 'close', label: t('closeCommission'), menu: 'close', run: close },
    { id: 'check-file', label: t('checkFile'), run: check },
    ...conflicts,
  ]);
  const finding = useWords('find');
  const actions = [
    ...conflicts,
    { label: finding('findCommand'), run: () => openFind(false) },
    { label: finding('replaceCommand'), run: () => openFind(true) },
    { label: t('about'), run: openAbout },
    { label: t('pack'), run: pack },
    { label: importing('exportCalendar'), run: calendar },
    { label: t('checkFile'), run: check },
    { label: t('shortcuts'), run: openShortcuts },
    { label: t('settings'), run: () => setSettings(true) },
    { label: t('closeCommission'), run: close },
  ];
  return (
    <>
      <Actions label={t('menu')} actions={actions} placement="bottom-start">
        {children}
      </Actions>
      <Settings open={settings} onClose={() => setSettings(false)} />
    </>
  );
}

/** Exports the meetings as a calendar file. */
function useCalendar(): () => void {
  const t = useWords('importing');
  const shell = useWords('shell');
  return async () => {
    await settled();
    const answer = await api.call('calendar.write', {});
    if (!answer.ok) {
      sayError(answer.error);
      return;
    }
    const { name, where, file, download, count, undated } = answer.value;
    const show = () => (download ? location.assign(download) : void api.call('files.show', { file }));
    const text = [
      t('exported', { count, name, where }),
      ...(undated > 0 ? [t('undated', { count: undated })] : []),
    ];
    say(text.join(' '), { tone: 'success', action: { label: shell('showFile'), run: show } });
  };
}

export function Settings({ open, onClose }: { open: boolean; onClose(): void }) {
  const t = useWords('shell');
  const common = useWords('common');
  const { settings, version } = useSession();
  return (
    <Dialog open={open} onClose={onClose} closeButton={common('close')} closedby="any">
      {open && (
        <div className="stack gap-4">
          <Heading level={2} data-size="xs">
            {t('settings')}
          </Heading>
          <Field>
            <Label>{t('language')}</Label>
            <Select
              value={settings.language}
              onChange={(event) => void changeSettings({ language: event.target.value as UiLanguage })}
            >
              <Select.Option value="nb">Bokmål</Select.Option>
              <Select.Option value="nn">Nynorsk</Select.Option>
              <Select.Option value="en">English</Select.Option>
            </Select>
          </Field>
          <Field>
            <Label>{t('colours')}</Label>
            <Select
              value={settings.colours}
              onChange={(event) => void changeSettings({ colours: event.target.value as Colours })}
            >
              <Select.Option value="system">{t('coloursSystem')}</Select.Option>
              <Select.Option value="light">{t('coloursLight')}</Select.Option>
              <Select.Option value="dark">{t('coloursDark')}</Select.Option>
            </Select>
          </Field>
          <small>{t('version', { version })}</small>
          <Button variant="secondary" onClick={onClose}>
            {common('done')}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
