/** The page's texts, in the language that the user has chosen. */
import { useSyncExternalStore } from 'react';
import type { CallError } from '../app/contract';
import {
  type Area,
  fill,
  isTextKey,
  type ParamsOf,
  say,
  type TextKey,
  textsIn,
  type UiLanguage,
} from '../core/texts';

export type Say<A extends Area> = <K extends TextKey<A>>(key: K, ...params: ParamsOf<A, K>) => string;

let spoken: UiLanguage = 'nb';
const listeners = new Set<() => void>();

/** From now on, everywhere on the page. */
export function speak(language: UiLanguage): void {
  spoken = language;
  document.documentElement.lang = language;
  for (const listener of [...listeners]) listener();
}

export function uiLanguage(): UiLanguage {
  return spoken;
}

function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The same function for the same language and area, so that it can stand among what a component depends on. */
const sayers = new Map<string, Say<Area>>();

function sayerOf<A extends Area>(language: UiLanguage, area: A): Say<A> {
  const name = `${language} ${area}`;
  const made = sayers.get(name) as Say<A> | undefined;
  const sayer: Say<A> = made ?? ((key, ...params) => say(language, area, key, ...params));
  sayers.set(name, sayer as Say<Area>);
  return sayer;
}

/** Texts of one area in the language of the page: `const t = useWords('start')`, `t('open')`. */
export function useWords<A extends Area>(area: A): Say<A> {
  return sayerOf(useSyncExternalStore(onLanguage, uiLanguage, uiLanguage), area);
}

/** Outside components: toasts, errors. */
export function sayIn<A extends Area>(area: A): Say<A> {
  return sayerOf(spoken, area);
}

/** The message for an error of a call; a general one for codes without a text. */
export function errorText({ code, params = {} }: Pick<CallError, 'code' | 'params'>): string {
  const { errors, edits } = textsIn(spoken);
  // Some codes have a more specific text when the kind or the name of the file is known.
  const more = params.kind ?? (params.name === undefined ? '' : 'name');
  const known = [`${code}_${more}`, code].find((key) => isTextKey('errors', key));
  if (known === undefined && isTextKey('edits', code)) return fill(edits[code], params, spoken);
  return fill(errors[(known ?? 'unexpected') as TextKey<'errors'>], params, spoken);
}
