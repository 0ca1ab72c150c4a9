/**
 * One host in a process of its own, as one machine has it. Takes commands as lines of JSON and answers each with one:
 * an edit's answer says what it changed, from what stood there when it was made.
 *
 * Arguments: the folder or `.lysark` file, the state folder, and how quickly it saves and looks.
 */
import { statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Answer as HostAnswer } from '../../app/contract/edits';
import { SharedWorkspaces } from '../../app/handlers/shared';
import { WorkspaceHost } from '../../app/host/host';
import { addImage } from '../../app/images/add';
import { same } from '../../core/base/json';
import { valueAt } from '../../core/merge';
import type { Conflict } from '../../core/model/conflict';
import type { Workspace } from '../../core/model/register';
import { OperationError } from '../../core/operations';
import { contentOf, type Item, itemsOf, nameOf, operationOf } from './intents';
import type { Answer, Command, Edit, Pace, Snapshot } from './protocol';
import { conflictOf, settlement } from './settling';

const [place, state, pace] = process.argv.slice(2) as [string, string, Pace];

/** Rounds are quick, so that there can be many; typing is as users have it. */
const quick = { saveAfter: 60, saveWithin: 250, lookEvery: 150 };

/** A folder or a file that is open, with what differs between the two. */
interface Open {
  host: WorkspaceHost;
  flush(): Promise<boolean>;
  look(): Promise<void>;
  touched(): void;
  close(): Promise<boolean>;
}

async function open(): Promise<Open> {
  if (statSync(place).isDirectory()) {
    const host = await WorkspaceHost.open(place, { state, ...(pace === 'quick' ? quick : {}) });
    return {
      host,
      flush: () => host.flush(),
      look: () => host.look(),
      touched: () => undefined,
      close: () => host.close(),
    };
  }
  const shared = await new SharedWorkspaces(state).acquire(place);
  return {
    host: shared.host,
    flush: () => shared.flush(),
    look: () => shared.host.look(),
    touched: () => shared.touched(),
    close: () => shared.release(),
  };
}

function edit(host: WorkspaceHost, given: Exclude<Edit, { do: 'image' }>): Answer {
  const before = host.workspace;
  const answer = given.do === 'undo' ? host.undo('user') : attempt(host, given);
  if (!answer) return { ok: false, reason: 'not there' };
  if (!answer.ok) return { ok: false, reason: answer.reason };
  const settled = given.do === 'settle' ? [conflictOf(before, given)!.place as Item] : [];
  const items = new Map([...itemsOf(answer.inverse), ...settled].map((item) => [nameOf(item), item]));
  const changes = [...items.values()].map((item) => ({
    item,
    before: seen(before, item),
    after: seen(host.workspace, item),
    versions: editedConflicts(before, host.workspace, item).map(({ versions }) => versions),
  }));
  return { ok: true, changes };
}

/** @returns undefined when what it is about is not there */
function attempt(
  host: WorkspaceHost,
  given: Exclude<Edit, { do: 'image' | 'undo' }>,
): HostAnswer | undefined {
  const { workspace, revision } = host;
  try {
    const op = given.do === 'settle' ? settlement(workspace, given) : operationOf(workspace, given);
    return op && host.apply({ op, base: revision, client: 'user' });
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    const { code, message } = error;
    return {
      ok: false,
      reason: code,
      message,
      sentence: { nb: message, nn: message, en: message },
      revision,
    };
  }
}

/** What somebody who looks at it sees: it, and the conflicts about it. */
function seen(workspace: Workspace, item: Item): { content: unknown; conflicts: Conflict[] } {
  const conflicts = (workspace.conflicts ?? []).filter(({ place: at }) => {
    return at.in === item.in && at.kind === item.kind && at.id === item.id;
  });
  return { content: contentOf(workspace, item), conflicts };
}

/** Those at whose places something else stands now. */
function editedConflicts(before: Workspace, after: Workspace, item: Item): Conflict[] {
  return seen(before, item).conflicts.filter(
    (one) => !same(valueAt(before, one.place), valueAt(after, one.place)),
  );
}

async function image(opened: Open, { name, bytes, entry }: Extract<Edit, { do: 'image' }>): Promise<Answer> {
  const { host } = opened;
  const { file } = await addImage(host.dir, name, Buffer.from(bytes, 'base64'));
  opened.touched();
  await host.look();
  return edit(host, { do: 'add', kind: 'images', entry: { ...entry, file } });
}

function snapshot(host: WorkspaceHost): Snapshot {
  const { commission, register, decks, outlines, conflicts, images } = host.workspace;
  return {
    workspace: {
      commission,
      register,
      decks,
      outlines,
      conflicts: conflicts ?? [],
      images: [...images.keys()].sort(),
    },
    save: host.saveState.state,
    readOnly: host.readOnly,
    errors: host
      .opened()
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(({ at, message }) => `${at?.file ?? ''} ${message}`),
  };
}

async function run(opened: Open, command: Command): Promise<unknown> {
  switch (command.do) {
    case 'snapshot':
      return snapshot(opened.host);
    case 'look':
      await opened.look();
      return true;
    case 'flush':
      // Both are told the same moment beforehand, and wait for it without sleeping.
      if (command.at !== undefined) {
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, command.at! - Date.now() - 3)));
        while (Date.now() < command.at);
      }
      return await opened.flush();
    case 'close':
      return await opened.close();
    case 'image':
      return await image(opened, command);
    default:
      return edit(opened.host, command);
  }
}

const say = (line: unknown): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

const opened = await open();
say({ opened: true });
for await (const line of createInterface({ input: process.stdin })) {
  const { id, command } = JSON.parse(line) as { id: number; command: Command };
  run(opened, command).then(
    (answer) => say({ id, answer }),
    (error: unknown) => say({ id, failed: error instanceof Error ? (error.stack ?? error.message) : error }),
  );
}
process.exit(0);
