/** A part of a slide that somebody tries to move or resize: the layout is the template's, and the answer says what can be done. */
import type { PointerEvent } from 'react';
import type { AnyField } from '../../../../core/model/field';
import type { AnyTemplate } from '../../../../core/template';
import { templateForm } from '../../../../core/words';
import { commission } from '../../../state/commission';
import { say } from '../../../ui/toast';
import { sayIn, uiLanguage } from '../../../words';
import { openSwap } from '../dialogs/insert';
import { pointed } from '../state/editor';

/** CSS pixels from which a press is meant to move something. */
const meant = 16;

let pressed: { x: number; y: number } | undefined;

export function onPress({ button, clientX: x, clientY: y }: PointerEvent): void {
  pressed = button === 0 ? { x, y } : undefined;
}

/** Answers each try once. */
export function onDrag({ buttons, clientX, clientY }: PointerEvent, tried: () => void): void {
  if (buttons !== 1) pressed = undefined;
  if (!pressed || Math.hypot(clientX - pressed.x, clientY - pressed.y) < meant) return;
  pressed = undefined;
  tried();
}

/** «Oppsettet følger malen. Velg «Oppstilling», eller bytt mal.» */
export function sayLayoutIsFixed(template: AnyTemplate | undefined, slide: string): void {
  if (commission().readOnly) return;
  const t = sayIn('editor');
  const fields = Object.entries((template?.fields ?? {}) as Readonly<Record<string, AnyField>>);
  const [choice] = fields.find(([, { form }]) => form.type === 'choice') ?? [];
  if (template === undefined || choice === undefined) {
    say(t('layoutFixed'), { action: { label: t('swap'), run: () => openSwap(slide) } });
    return;
  }
  const field = templateForm(template.id, uiLanguage()).label(choice);
  const run = (): void => pointed.set({ slide, field: choice });
  say(t('layoutFixedChoose', { field }), { action: { label: t('chooseField', { field }), run } });
}
