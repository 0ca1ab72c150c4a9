/** Typing on the slide itself: a text area exactly where the words stand, in their font, size and colour. */
import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import {
  firstWords,
  leavePoint,
  levelsOf,
  type PointKey,
  pasteInList,
  type Typing,
  typePoint,
} from '../../../../core/editing/list-typing';
import {
  isMarkable,
  rewritingOp,
  type Typed,
  textAt,
  typedText,
  typingOp,
  valueAt,
} from '../../../../core/editing/retyping';
import { formOf, type Origin, originLabel } from '../../../../core/editing/shown-origins';
import { targetsOf } from '../../../../core/editing/targets';
import { insertRuns, marksIn, type Run, wordsOf } from '../../../../core/editing/text-runs';
import type { Theme } from '../../../../core/scene/theme';
import type { Scene } from '../../../../core/scene/types';
import { useKeptCaret, useMarking } from '../../../forms';
import { areBlocks, blocksIn, richText } from '../../../ui/pasted/blocks';
import { uiLanguage, useWords } from '../../../words';
import { perform } from '../state/actions';
import { baselineShift, useHidden, usePlace } from './inline-place';
import { InlineWords } from './inline-words';

/** What is typed on the slide, and where. */
export interface Inlined {
  scene: string;
  /** The target's key; it may be gone while the text is empty. */
  target: string;
  origin: Origin;
  /** What is typed with one group is undone at once. */
  group: string;
  /** Where the caret goes; without it all is selected, to be typed over. */
  caret?: number;
}

interface InlineProps {
  /** The commission and the slide as they are when a letter is typed: others may have changed what is not seen here. */
  now: RefObject<() => Typed>;
  at: Typed;
  inlined: Inlined;
  scene: Scene;
  theme: Theme;
  sheet: RefObject<HTMLElement | null>;
  /** Another point is typed next. */
  onMove(next: { origin: Origin; caret: number }, group: string): void;
  onEnd(inlined: Inlined): void;
}

let count = 0;

export function newGroup(): string {
  return `inline ${++count}`;
}

export function Inline({ now, at, inlined, scene, theme, sheet, onMove, onEnd }: InlineProps) {
  const t = useWords('editor');
  const ref = useRef<HTMLTextAreaElement>(null);
  const { origin, group } = inlined;
  const stored = typedText(at, origin);
  const target = targetsOf(scene).find((one) => one.key === inlined.target);
  /**
   * What stands in the field and not in the slide: the template's own words, that nobody has typed, or what was typed
   * and does not fit.
   */
  const [apart, setApart] = useState(() => {
    const isGhost = target?.paragraphs.some(({ runs }) => runs.some((run) => run.ghost)) ?? false;
    return stored === '' && !isGhost && inlined.caret === undefined ? target?.words : undefined;
  });
  const text = apart ?? stored;
  const place = usePlace(target, origin, text);
  const levels = levelsOf(at, origin);
  const caret = useRef(inlined.caret);
  /** Another point has taken over: what happens to this field says nothing of its words. */
  const moved = useRef(false);
  useKeptCaret(ref);
  useHidden(sheet, place.whole ? target?.node : undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is begun.
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    if (inlined.caret === undefined) ref.current?.select();
  }, []);
  useLayoutEffect(() => {
    const { current: wanted } = caret;
    if (wanted === undefined) return;
    ref.current?.setSelectionRange(wanted, wanted);
    caret.current = undefined;
  });

  // Taken back, or removed by somebody else.
  const gone = origin.type !== 'fact' && origin.path.length > 0 && valueAt(at, origin) === undefined;
  useEffect(() => {
    if (gone) onEnd(inlined);
  }, [gone, inlined, onEnd]);

  const move = (made: Typing | undefined, own = newGroup()): boolean => {
    if (!made) return false;
    if (made.op && !perform(() => made.op, own)) return true;
    moved.current = true;
    if (made.next) onMove(made.next, own);
    else onEnd(inlined);
    return true;
  };
  const type = (words: string): void => {
    const first = stored === '' && words !== '' ? firstWords(now.current(), origin) : undefined;
    if (first?.op && first.next && perform(() => first.op, group)) {
      const { next } = first;
      perform(() => typingOp(now.current(), next.origin, words), group);
      onMove({ ...next, caret: words.length }, group);
      return;
    }
    const done = perform(() => typingOp(now.current(), origin, words), group);
    setApart(done ? undefined : words);
  };
  const rewrite = (next: string | Run[]): void => {
    if (perform(() => rewritingOp(now.current(), origin, next), group)) setApart(undefined);
  };
  const end = (): void => {
    // A point that was begun and left is none.
    perform(() => leavePoint(now.current(), origin), group);
    onEnd(inlined);
  };
  const markable = isMarkable(at, origin);
  const label = t('typing');
  const marking = useMarking({
    text: () => textAt(now.current(), origin),
    box: ref,
    onChange: rewrite,
    label: originLabel(origin, at.slide.template, at.workspace, at.deck.date, uiLanguage()),
    off: !markable || apart !== undefined,
  });
  const pointKey = (event: KeyboardEvent): boolean => {
    const key = keyOfPoint(event);
    const field = ref.current;
    if (!key || !field || apart !== undefined) return false;
    return move(typePoint(now.current(), origin, key, field.selectionStart, field.selectionEnd));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || marking.onKeyDown(event)) return;
    const mod = event.ctrlKey || event.metaKey;
    // What is taken back or done again is everything that was typed, as elsewhere.
    if (mod && /^[zy]$/i.test(event.key)) return;
    const ends =
      event.key === 'Escape' || event.key === 'F2' || event.key === 'Tab' || (event.key === 'Enter' && mod);
    if (!mod && pointKey(event)) event.preventDefault();
    else if (ends) {
      event.preventDefault();
      end();
    }
    event.stopPropagation();
  };
  const onPaste = (event: ClipboardEvent): void => {
    const field = ref.current;
    if (!field) return;
    const { selectionStart: from, selectionEnd: to } = field;
    const { language } = at.deck;
    const blocks = levels === undefined ? [] : blocksIn(event.clipboardData, language);
    if (areBlocks(blocks)) {
      event.preventDefault();
      const points = blocks.map(({ text: words, level = 0 }) => ({ text: words, level }));
      move(pasteInList(now.current(), origin, points, from, to));
      return;
    }
    const put = markable ? richText(event.clipboardData, language) : undefined;
    if (put === undefined) return;
    event.preventDefault();
    caret.current = from + wordsOf(put).length;
    rewrite(insertRuns(apart ?? textAt(now.current(), origin), from, to, put));
  };
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    // The bar is part of what is typed in.
    if (!moved.current && !event.currentTarget.contains(event.relatedTarget)) end();
  };
  const { page, fonts, colors } = theme;
  const { frame, style, run } = place;
  const pt = (points: number): string => `calc(${points} * 100cqi / ${page.width})`;
  const size = run?.size ?? style.size;
  const family = `'${fonts[style.font].twin}', 'Noto Sans'`;
  const color = `#${colors[run?.color ?? style.color]}`;
  const own = textAt(at, origin);
  const marked = apart === undefined && marksIn(own).length > 0;
  const look = {
    insetInlineStart: pt(frame.x),
    insetBlockStart: pt(frame.y + size * baselineShift(family)),
    inlineSize: pt(frame.w),
    minBlockSize: pt(frame.h),
    fontFamily: family,
    fontSize: pt(size),
    // What somebody has marked is shown by the words beneath.
    fontWeight: ((marked ? undefined : run?.bold) ?? style.bold) ? 700 : 400,
    fontStyle: ((marked ? undefined : run?.italic) ?? style.italic) ? 'italic' : 'normal',
    textAlign: style.align ?? 'left',
  } as const;
  const background = place.whole ? undefined : `#${colors[scene.background]}`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is typed in and its bar, which keep the focus between them.
    <div className="inline-typing" onBlur={onBlur}>
      {marked && <InlineWords text={own} style={{ ...look, color, background }} />}
      <textarea
        ref={ref}
        className="inline-text bare clip"
        aria-label={label}
        aria-describedby="inline-keys"
        // Names are no words of a language.
        spellCheck={formOf(origin, at.template)?.type !== 'string'}
        lang={at.deck.language}
        value={text}
        placeholder={place.ghost}
        maxLength={20_000}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onSelect={marking.onSelect}
        style={{
          ...look,
          color: marked ? 'transparent' : color,
          caretColor: color,
          background: marked ? undefined : background,
        }}
      />
      {marking.bar}
      <span id="inline-keys" className="inline-keys fine" hidden={marking.bar !== undefined}>
        {t(levels === undefined ? 'typingKeys' : levels ? 'typingKeysLevels' : 'typingKeysList')}
      </span>
    </div>
  );
}

function keyOfPoint({ key, shiftKey, altKey }: KeyboardEvent): PointKey | undefined {
  if (altKey) return undefined;
  if (key === 'Tab') return shiftKey ? 'out' : 'in';
  if (shiftKey) return undefined;
  if (key === 'Enter') return 'split';
  if (key === 'Backspace') return 'join';
  return key === 'Delete' ? 'join-next' : undefined;
}
