/** What an operation touches, by name, to tell whether two edits are about the same. */
import { isKindId } from '../model/kinds';
import { type Operation, type Step, stepsOf } from './operation';

/**
 * «people/mette-nord#title», «decks/forum/slides/cover#notes». A thing's name stands before those of its parts, with a
 * `/`, `#` or `@` (its place among others) between.
 */
export function touches(op: Operation): string[] {
  return [...new Set(stepsOf(op).map(touch))];
}

function touch(step: Step): string {
  switch (step.type) {
    case 'entry.add':
      return `${step.kind}/${step.entry.id}`;
    case 'entry.remove':
      return `${step.kind}/${step.id}`;
    case 'entry.move':
      return `${step.kind}/${step.id}@`;
    case 'entry.set':
      return `${step.kind}/${step.id}#${step.field}`;
    case 'deck.add':
      return `${step.in}/${step.deck.id}`;
    case 'deck.remove':
      return `${step.in}/${step.id}`;
    case 'deck.set':
      return step.field === 'sections'
        ? `${step.in}/${step.id}/sections`
        : `${step.in}/${step.id}#${step.field}`;
    case 'commission.set':
      return `commission#${step.field}`;
    case 'conflict.put':
      return `conflicts/${step.conflict.id}`;
    case 'conflict.remove':
      return `conflicts/${step.id}`;
    case 'slide.add':
    case 'section.add': {
      const id = step.type === 'slide.add' ? step.slide.id : step.section.id;
      return `${step.in}/${step.deck}/${part(step.type)}/${id}`;
    }
    default: {
      const name = `${step.in}/${step.deck}/${part(step.type)}/${step.id}`;
      if (step.type === 'slide.move' || step.type === 'section.move') return `${name}@`;
      if (step.type === 'slide.set' || step.type === 'section.set') return `${name}#${step.field}`;
      return step.type === 'slide.deviate' ? `${name}#deviations/${step.ref}` : name;
    }
  }
}

function part(type: `slide.${string}` | `section.${string}`): 'slides' | 'sections' {
  return type.startsWith('slide.') ? 'slides' : 'sections';
}

/** Whether one of them is, or is a part of, one of the others; the name of it, or undefined. */
export function overlap(some: readonly string[], others: readonly string[]): string | undefined {
  return some.find((one) => others.some((other) => within(one, other) || within(other, one)));
}

function within(part: string, whole: string): boolean {
  return part.startsWith(whole) && (part.length === whole.length || '/#@'.includes(part[whole.length]!));
}

/** Files that hold what an operation touches, relative to the workspace. */
export function filesOf(op: Operation): string[] {
  return [
    ...new Set(
      stepsOf(op).map((step) => {
        const [folder, id] = touch(step).split(/[/#@]/) as [string, string];
        if (folder === 'commission') return 'commission.json';
        return isKindId(folder) ? `facts/${folder}.json` : `${folder}/${id}.json`;
      }),
    ),
  ];
}
