/** What all clients of one process share: settings, recent workspaces, what is open, and what the host can do. */
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../package.json';
import { sha256 } from '../../workspace/disk';
import type { AppEvent, CallError, Recent, Settings, UiLanguage } from '../contract';
import { today } from '../requests';
import { Drafts } from '../settings/drafts';
import { folderLabel } from '../settings/folders';
import { languageOfSystem, Preferences } from '../settings/preferences';
import { isThere, type RecentEntry, Recents } from '../settings/recents';
import type { HostPlatform } from './host-platform';
import { ExportLedger } from './ledger';
import { PictureFindings } from './picture-findings';
import { SharedWorkspaces } from './shared';

interface ServicesOptions {
  /** Private folder of this machine; see `stateFolder`. */
  stateDir: string;
  /** Where new commissions, the example and packed copies go unless told otherwise. */
  documents: string;
  /** Where exports go until another folder was used; the documents when left out. */
  exportsDir?: string;
  platform: HostPlatform;
  /** Of the interface, until the user chooses. */
  language?: UiLanguage;
  /** Told of faults of ours: everything that is no answer for people. */
  log?(error: unknown, where: string): void;
  /** YYYY-MM-DD where the user is; for tests. */
  today?(): string;
  home?: string;
}

export abstract class Services {
  readonly preferences: Preferences;
  readonly recents: Recents;
  readonly shared: SharedWorkspaces;
  readonly ledger: ExportLedger;
  private readonly drafts = new Map<string, Drafts>();
  readonly pictures = new PictureFindings();
  readonly platform: HostPlatform;
  readonly version = version;
  readonly documents: string;
  /** Files that pages handed over as bytes; gone when the process ends. */
  readonly given: string;
  private readonly home: string;

  constructor(private readonly options: ServicesOptions) {
    const { stateDir, platform } = options;
    mkdirSync(stateDir, { recursive: true, mode: 0o700 });
    this.platform = platform;
    this.documents = options.documents;
    this.home = options.home ?? homedir();
    this.preferences = new Preferences(
      join(stateDir, 'settings.json'),
      options.language ?? languageOfSystem(),
    );
    this.recents = new Recents(join(stateDir, 'recents.json'));
    this.ledger = new ExportLedger(join(stateDir, 'exports.json'));
    this.shared = new SharedWorkspaces(stateDir);
    this.given = join(stateDir, 'given', String(process.pid));
    removeAbandoned(join(stateDir, 'given'));
  }

  /** Tells every client. */
  abstract tell(event: AppEvent): void;

  /** Tells the other clients that have the same workspace open. */
  abstract tellBeside(client: string, path: string, event: AppEvent): void;

  /** Whether no other client has a page. */
  abstract isAlone(client: string): boolean;

  today(): string {
    return this.options.today?.() ?? today();
  }

  async language(): Promise<UiLanguage> {
    return (await this.preferences.settings()).language;
  }

  async label(path: string): Promise<string> {
    return folderLabel(path, await this.language(), this.home);
  }

  /** The folder that exports go to: the last one used while it is there. */
  async exportsFolder(): Promise<string> {
    const last = await this.preferences.exports();
    if (last !== undefined && (await isThere(last))) return last;
    return this.options.exportsDir ?? this.documents;
  }

  async settings(change: Partial<Settings>): Promise<Settings> {
    const settings = await this.preferences.set(change);
    this.platform.settings?.(settings);
    this.tell({ type: 'settings', settings });
    return settings;
  }

  async recent(): Promise<Recent[]> {
    const list = await this.recents.list();
    return await Promise.all(list.map((one) => this.shownRecent(one)));
  }

  /** What was typed and is in no file. @param path real path of a workspace; nothing for what has none yet */
  draftsOf(path?: string): Drafts {
    const name = path === undefined ? 'start' : sha256(path).slice(0, 32);
    const drafts = this.drafts.get(name) ?? new Drafts(join(this.options.stateDir, 'drafts', `${name}.json`));
    this.drafts.set(name, drafts);
    return drafts;
  }

  log(error: unknown, where: string): void {
    this.options.log?.(error, where);
  }

  /** Takes this machine's folders out of a message. */
  hide(text: string): string {
    const { stateDir, documents } = this.options;
    const known: [string, string][] = [
      ...withReal(stateDir, '(state)'),
      ...this.shared.open().map((path): [string, string] => [path, '(workspace)']),
      ...withReal(documents, '(documents)'),
      ...withReal(this.home, '~'),
    ];
    return known.reduce((said, [path, word]) => said.replaceAll(path, word), text);
  }

  errorOf(error: unknown): CallError {
    const at = error instanceof Error ? error.name : 'Error';
    return { code: 'unexpected', message: this.hide(`${at}: ${(error as Error)?.message ?? String(error)}`) };
  }

  private async shownRecent({
    id,
    path,
    kind,
    name,
    commission,
    opened,
    route,
  }: RecentEntry): Promise<Recent> {
    const missing = !(await isThere(path));
    return {
      id,
      name,
      commission,
      where: await this.label(path),
      kind,
      opened,
      ...(route === undefined ? {} : { route }),
      ...(missing ? { missing } : {}),
    };
  }
}

/** Removes files that pages handed over to processes that have since been killed. */
function removeAbandoned(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = Number(name);
    if (pid === process.pid || !isAlive(pid)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function withReal(path: string, word: string): [string, string][] {
  try {
    const real = realpathSync(path);
    if (real !== path)
      return [
        [real, word],
        [path, word],
      ];
  } catch {
    // Not made yet.
  }
  return [[path, word]];
}
