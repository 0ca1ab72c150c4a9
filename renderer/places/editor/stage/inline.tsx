/** Typing on the slide itself: a text area exactly where the words stand, in their font, size and colour. */
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Typed, typedText, typingOp } from '../../../../core/editing/retyping';
import { type Origin, paragraphsOf } from '../../../../core/editing/shown-origins';
import { roomOf, type Target, targetsOf } from '../../../../core/editing/targets';
import type { Theme } from '../../../../core/scene/theme';
import type { Frame, Scene } from '../../../../core/scene/types';
import { useKeptCaret } from '../../../forms';
import { useWords } from '../../../words';
import { perform } from '../state/actions';

interface InlineProps {
  /** The commission and the slide as they are when a letter is typed: others may have changed what is not seen here. */
  now: RefObject<() => Typed>;
  at: Typed;
  origin: Origin;
  scene: Scene;
  theme: Theme;
  /** The target's key; it may be gone while the text is empty. */
  target: string;
  sheet: RefObject<HTMLElement | null>;
  onEnd(): void;
}

let count = 0;

export function Inline({ now, at, origin, scene, theme, target: key, sheet, onEnd }: InlineProps) {
  const t = useWords('editor');
  const ref = useRef<HTMLTextAreaElement>(null);
  /** Everything typed in one go is undone at once. */
  const [group] = useState(() => `inline ${++count}`);
  const stored = typedText(at, origin);
  const [first] = useState(stored);
  const target = targetsOf(scene).find((one) => one.key === key);
  /**
   * What stands in the field and not in the slide: the template's own words, that nobody has typed, or what was typed
   * and does not fit.
   */
  const [apart, setApart] = useState(() => (stored === '' ? target?.words : undefined));
  const text = apart ?? stored;
  const place = usePlace(target, origin, text);
  useKeptCaret(ref);
  useHidden(sheet, place.whole ? target?.node : undefined);

  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    ref.current?.select();
  }, []);

  const type = (words: string): void => {
    const done = perform(() => typingOp(now.current(), origin, words), group);
    setApart(done ? undefined : words);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      if (stored !== first) perform(() => typingOp(now.current(), origin, first), group);
      onEnd();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onEnd();
    } else if (event.key === 'F2' || event.key === 'Tab') {
      event.preventDefault();
      onEnd();
    }
    event.stopPropagation();
  };
  const { page, fonts, colors } = theme;
  const { frame, style, run } = place;
  const pt = (points: number): string => `calc(${points} * 100cqi / ${page.width})`;
  const size = run?.size ?? style.size;
  const family = `'${fonts[style.font].twin}', 'Noto Sans'`;
  return (
    <>
      <textarea
        ref={ref}
        className="inline-text bare clip"
        aria-label={t('typing')}
        aria-describedby="inline-keys"
        spellCheck
        lang={at.deck.language}
        value={text}
        maxLength={20_000}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={onEnd}
        style={{
          insetInlineStart: pt(frame.x),
          insetBlockStart: pt(frame.y + size * baselineShift(family)),
          inlineSize: pt(frame.w),
          minBlockSize: pt(frame.h),
          fontFamily: family,
          fontSize: pt(size),
          fontWeight: (run?.bold ?? style.bold) ? 700 : 400,
          fontStyle: (run?.italic ?? style.italic) ? 'italic' : 'normal',
          textAlign: style.align ?? 'left',
          color: `#${colors[run?.color ?? style.color]}`,
          caretColor: `#${colors[run?.color ?? style.color]}`,
          background: place.whole ? undefined : `#${colors[scene.background]}`,
        }}
      />
      <span
        id="inline-keys"
        className="inline-keys fine"
        style={{ insetInlineStart: pt(frame.x), insetBlockStart: `calc(${pt(frame.y)} - 1.9rem)` }}
      >
        {t('typingKeys')}
      </span>
    </>
  );
}

interface PlaceOf {
  frame: Frame;
  style: Target['paragraphs'][number]['style'];
  run: Target['paragraphs'][number]['runs'][number] | undefined;
  /** The text is all that the node says, so that the node itself can be hidden. */
  whole: boolean;
}

const somewhere: PlaceOf = {
  frame: { x: 48, y: 48, w: 480, h: 40 },
  style: { font: 'body', size: 24, color: 'text' },
  run: undefined,
  whole: true,
};

/** Where the text stands now; where it stood last when it says nothing. */
function usePlace(target: Target | undefined, origin: Origin, text: string): PlaceOf {
  const last = useRef<PlaceOf>(somewhere);
  if (target && text.trim() !== '') {
    const own = paragraphsOf(target, origin);
    const paragraph = target.paragraphs[[...own][0] ?? 0];
    if (paragraph) {
      const whole = own.size === 0 || own.size === target.paragraphs.length;
      const room = roomOf(target, own.size > 0 ? own : new Set(target.paragraphs.keys()));
      // The lines' own left edge is an indent, unless it comes of how they are aligned.
      const left = (paragraph.style.align ?? 'left') === 'left';
      const frame = left ? room : { ...room, x: target.frame.x, w: target.frame.w };
      last.current = { frame, style: paragraph.style, run: paragraph.runs[0], whole };
    }
  }
  return last.current;
}

const shifts = new Map<string, number>();

/**
 * How much lower a scene has its baselines than a browser, as a fraction of the size: scenes put them one size below
 * the line's top, and browsers where the font's own heights lie in the middle of the line.
 */
function baselineShift(family: string): number {
  const known = shifts.get(family);
  if (known !== undefined) return known;
  const context = document.createElement('canvas').getContext('2d');
  let shift = 0;
  if (context) {
    context.font = `100px ${family}`;
    const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText('x');
    shift = 1 - (1.2 / 2 + (ascent - descent) / 200);
  }
  shifts.set(family, shift);
  return shift;
}

/** The node's own drawing must not be seen beneath what is typed; it is drawn anew with every letter. */
function useHidden(sheet: RefObject<HTMLElement | null>, node: string | undefined): void {
  useLayoutEffect(() => {
    if (node === undefined) return;
    const drawn = sheet.current?.querySelector<SVGElement>(`g[data-node="${CSS.escape(node)}"]`);
    if (!drawn) return;
    drawn.style.visibility = 'hidden';
    return () => {
      drawn.style.visibility = '';
    };
  });
}
