/**
 * Every call there is. A host serves exactly these; the page sees them through `Api` and does not know which host it is.
 * A client (one window) has at most one workspace open: that is the one that calls are about.
 */
import { z } from 'zod';
import type { Diagnostic } from '../../core/diagnostics';
import type { PackedFile } from '../../core/import/packed';
import { idSchema } from '../../core/model/field';
import { packChoicesSchema } from '../../core/packing';
import { layoutRoles } from '../../core/scene/theme';
import { uiLanguages } from '../../core/texts';
import { draftSchema, longestDraft, longestDraftKey } from './drafts';
import type { Answer } from './edits';
import type { CopyAge, KinAnswer } from './kin';
import type { Packing } from './packing';
import type { StaleAnswer } from './stale';
import type {
  AddedImage,
  Chosen,
  Hello,
  ImportedTheme,
  Listing,
  Opened,
  Packed,
  Recent,
  Settings,
  TakenIn,
  WrittenCalendar,
} from './types';

/** What a call is: a name, the form of its input, and the type of its answer. Input is checked by the host, always. */
export interface Call<I = unknown, O = unknown> {
  input: z.ZodType<I>;
  /** Longest input as JSON, in UTF-16 units; anything longer is refused unread. */
  most: number;
  /** Carries the answer's type and nothing at run time. */
  readonly output?: O;
}

const usual = 64 * 1024;

/** `call(schema)<Answer>()`: the input's type is taken from the schema, the answer's is given. */
export function call<S extends z.ZodType>(input: S, most = usual): <O>() => Call<z.infer<S>, O> {
  return <O>() => ({ input: input as unknown as z.ZodType<z.infer<S>>, most }) as Call<z.infer<S>, O>;
}

export type InputOf<C> = C extends Call<infer I, infer _O> ? I : never;
export type OutputOf<C> = C extends Call<infer _I, infer O> ? O : never;

/** Why a call was not done, as data: the renderer words it (`errors.<code>`), so that it is in the user's language. */
export interface CallError {
  code: string;
  params?: Readonly<Record<string, string | number>>;
  /** In English, for logs and bug reports. */
  message: string;
}

/** Calls never throw across the boundary. */
export type Result<O> = { ok: true; value: O } | { ok: false; error: CallError };

const nothing = z.strictObject({});
const opaque = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
const route = z.string().max(2000);
const name = z.string().min(1).max(200);
/** One of the two. */
const source = { place: opaque.optional(), recent: opaque.optional() };
/** Checked by the host with the operations' own schema: it knows the workspace. */
const json = z.unknown();

export const calls = {
  'session.hello': call(nothing)<Hello>(),
  'settings.set': call(
    z.strictObject({
      language: z.enum(uiLanguages).optional(),
      colours: z.enum(['system', 'light', 'dark']).optional(),
    }),
  )<Settings>(),
  /** Where one is, for reopening. */
  'session.route': call(z.strictObject({ route }))<null>(),

  'recent.list': call(nothing)<Recent[]>(),
  /** Of commissions that are there more than once, how each copy stands to the others. */
  'recent.copies': call(nothing)<Record<string, CopyAge>>(),
  'recent.forget': call(z.strictObject({ recent: opaque }))<Recent[]>(),

  /** The system's own dialog; null when it was cancelled. Fails with `no-dialogs` where there are none. */
  'files.choose': call(
    z.strictObject({
      purpose: z.enum(['workspace', 'packed', 'presentation', 'images', 'data', 'folder', 'save-packed']),
      name: name.optional(),
    }),
  )<Chosen[] | null>(),
  /** Folders that the page may list, where there are no dialogs. Without a place: the roots. */
  'files.list': call(z.strictObject({ place: opaque.optional() }))<Listing>(),
  'files.folder': call(z.strictObject({ place: opaque, name }))<Chosen>(),
  /** Opens a written file in the program that the system has for it. */
  'files.open': call(z.strictObject({ file: opaque }))<null>(),
  'files.show': call(z.strictObject({ file: opaque }))<null>(),
  /** An address of https, in the user's browser. */
  'links.open': call(z.strictObject({ url: z.string().max(2000) }))<null>(),

  /** A folder, or one `.lysark` file. */
  'workspace.open': call(z.strictObject({ place: opaque }))<Opened>(),
  'workspace.reopen': call(z.strictObject({ recent: opaque }))<Opened>(),
  /** The example, as a copy of the user's own. */
  'workspace.example': call(nothing)<Opened>(),
  /** Without a place: in the user's documents. `people` and `meetings` are entries of the register. */
  'workspace.create': call(
    z.strictObject({
      place: opaque.optional(),
      name,
      language: z.enum(['nb', 'nn', 'se', 'en']),
      people: z.array(json).max(500),
      meetings: z.array(json).max(500).optional(),
    }),
    2 * 1024 * 1024,
  )<Opened>(),
  'workspace.close': call(nothing)<{ saved: boolean }>(),
  /** What there is to be chosen for one file to mail. */
  'workspace.packing': call(nothing)<Packing>(),
  /** The workspace as one file to mail, with what was chosen; without a place in the user's documents. */
  'workspace.pack': call(
    z.strictObject({ place: opaque.optional(), name: name.optional(), choices: packChoicesSchema }),
    2 * 1024 * 1024,
  )<Packed>(),
  /**
   * Whether a file that was given, or a commission opened before, is another copy of one that the user has. Null when it
   * is not, or is one of them itself.
   */
  'workspace.kin': call(z.strictObject({ ...source, into: opaque.optional() }))<KinAnswer | null>(),
  /** Opens one's own and takes another copy into it. */
  'workspace.take': call(z.strictObject({ ...source, into: opaque }))<TakenIn>(),
  /** Findings about the files as they are now. */
  'workspace.findings': call(nothing)<readonly Diagnostic[]>(),

  'edit.apply': call(
    z.strictObject({ op: json, base: z.int().min(0), group: z.string().max(200).optional() }),
    16 * 1024 * 1024,
  )<Answer>(),
  /** With a deck: what was last done in it, whatever was done elsewhere since. */
  'edit.undo': call(z.strictObject({ deck: idSchema.optional() }))<Answer>(),
  'edit.redo': call(z.strictObject({ deck: idSchema.optional() }))<Answer>(),
  /**
   * Keeps what was typed in a form and is in no file, or forgets it; of the open commission, or of this machine for what is
   * begun before there is one (`start/`).
   */
  'drafts.put': call(
    z.strictObject({ key: z.string().min(1).max(longestDraftKey), draft: draftSchema.optional() }),
    2 * longestDraft,
  )<null>(),
  /** Looks at once for what other programs changed: when the window is shown again. */
  'edit.look': call(nothing)<null>(),
  /** Puts a file that cannot be read aside and writes ours. */
  'edit.mend': call(z.strictObject({ file: z.string().max(300) }))<{ copy?: string }>(),

  /** Takes an image file into the workspace's `assets`; the entry about it is an edit of its own. */
  'assets.add': call(z.strictObject({ place: opaque }))<AddedImage>(),

  /** A sheet, statistics or a calendar, read and not yet taken in: that is an edit like any other. */
  'import.read': call(z.strictObject({ place: opaque }))<PackedFile>(),
  /** The same of text that was pasted. */
  'import.text': call(
    z.strictObject({
      text: z.string().max(1_000_000),
      /** The same as a page, as other programs put it on the clipboard. */
      html: z
        .string()
        .max(16 * 1024 * 1024)
        .optional(),
    }),
    48 * 1024 * 1024,
  )<PackedFile>(),
  /** The commission's meetings as a calendar, where exports go. */
  'calendar.write': call(nothing)<WrittenCalendar>(),
  /** Takes a PowerPoint template into the commission; its themes come by an event. */
  'themes.import': call(z.strictObject({ place: opaque, name: name.optional() }))<ImportedTheme>(),
  /** Another layout for one of our roles. */
  'themes.choose': call(
    z.strictObject({ theme: id, role: z.enum(layoutRoles), layout: id }),
  )<ImportedTheme>(),

  'export.start': call(
    z.strictObject({
      deck: id,
      format: z.enum(['pptx', 'pdf', 'handout', 'png', 'svg']),
      /** Ids of slides; all when left out. */
      slides: z.array(id).max(5000).optional(),
      /** Slides that are hidden too, in formats that cannot hide them. */
      hidden: z.boolean().optional(),
      /** Comments that are not done, in a .pptx. */
      comments: z.boolean().optional(),
      /** A folder; the last one used when left out. */
      place: opaque.optional(),
      /** Pixels, of pictures. */
      width: z.int().min(16).max(8192).optional(),
    }),
    512 * 1024,
  )<{ job: string }>(),
  /** Where exports go unless told otherwise. */
  'export.where': call(nothing)<{ where: string }>(),
  'job.cancel': call(z.strictObject({ job: opaque }))<null>(),

  /** A presentation held against the open workspace. */
  'stale.check': call(z.strictObject({ place: opaque }))<StaleAnswer>(),

  /** A window of its own, where the host makes windows; `page` when the page must open it itself. */
  'windows.open': call(z.strictObject({ kind: z.enum(['show', 'presenter', 'workspace']), route }))<{
    opened: 'window' | 'page';
  }>(),
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type Input<N extends CallName> = InputOf<Calls[N]>;
export type Output<N extends CallName> = OutputOf<Calls[N]>;
export const callNames = Object.keys(calls) as CallName[];

export function isCallName(given: unknown): given is CallName {
  return typeof given === 'string' && Object.hasOwn(calls, given);
}
