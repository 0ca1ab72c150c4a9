/** A menu at the pointer: arrow keys, Home and End, Enter, Esc; focus goes back to where it was. */
import { Fragment, useEffect, useLayoutEffect, useRef } from 'react';
import { useValue } from '../../state/value';
import { keysText } from '../../ui/commands';
import { type MenuItem, menu, type OpenMenu } from './state/menu';

export function ContextMenu() {
  const open = useValue(menu);
  return open ? <Shown open={open} /> : null;
}

function Shown({ open }: { open: OpenMenu }) {
  const ref = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const box = ref.current!;
    before.current ??= document.activeElement;
    if (!box.matches(':popover-open')) box.showPopover();
    // Within the window, also when it is opened at its edge.
    const { width, height } = box.getBoundingClientRect();
    box.style.left = `${Math.max(4, Math.min(open.x, innerWidth - width - 4))}px`;
    box.style.top = `${Math.max(4, Math.min(open.y, innerHeight - height - 4))}px`;
    if (!box.contains(document.activeElement)) items(box)[0]?.focus();
  }, [open]);
  useEffect(() => () => (before.current as HTMLElement | null)?.focus?.({ preventScroll: true }), []);
  const close = () => menu.set(undefined);
  const run = (item: MenuItem) => {
    // Focus is back before the command, which may move it on.
    close();
    (before.current as HTMLElement | null)?.focus?.({ preventScroll: true });
    before.current = null;
    item.run();
  };
  return (
    <div
      ref={ref}
      popover="auto"
      role="menu"
      // It scrolls where the window is low, and must by keys too.
      tabIndex={0}
      aria-label={open.label}
      className="context-menu scroll bordered page-ground"
      onToggle={(event) => event.newState === 'closed' && menu.get() === open && close()}
      onKeyDown={(event) => onKey(event, ref.current!, close)}
      onContextMenu={(event) => event.preventDefault()}
    >
      {open.items.map((item, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a menu's items keep their places, and may be called the same.
        <Fragment key={i}>
          {item.apart && <hr className="context-line line-above" aria-hidden />}
          {item.heading && (
            <div className="context-heading muted fine" aria-hidden>
              {item.heading}
            </div>
          )}
          <button
            className="hovers bare line between full-width small"
            type="button"
            role="menuitem"
            tabIndex={-1}
            aria-disabled={item.disabled || undefined}
            aria-label={named(open.items, i)}
            onClick={() => !item.disabled && run(item)}
          >
            <span>{item.label}</span>
            {item.keys && <kbd className="muted fine">{keysText(item.keys)}</kbd>}
          </button>
        </Fragment>
      ))}
    </div>
  );
}

/** An item beneath a heading is said with it. */
function named(items: readonly MenuItem[], at: number): string | undefined {
  const heading = items.slice(0, at + 1).findLast((item) => item.heading !== undefined)?.heading;
  return heading && `${items[at]!.label}: ${heading}`;
}

function items(box: HTMLElement): HTMLButtonElement[] {
  return [...box.querySelectorAll<HTMLButtonElement>('[role="menuitem"]')];
}

function onKey(event: React.KeyboardEvent, box: HTMLElement, close: () => void): void {
  const all = items(box);
  const at = all.indexOf(document.activeElement as HTMLButtonElement);
  const to: Record<string, number> = {
    ArrowDown: (at + 1) % all.length,
    ArrowUp: (at - 1 + all.length) % all.length,
    Home: 0,
    End: all.length - 1,
  };
  if (event.key === 'Tab' || event.key === 'Escape') {
    event.preventDefault();
    close();
  } else if (event.key in to) {
    event.preventDefault();
    all[to[event.key]!]?.focus();
  }
  event.stopPropagation();
}
